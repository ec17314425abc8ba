import { describe, expect, it } from 'vitest'
import type { RunEvent, ScalarsEvent } from '../../shared/run-events.ts'
import { newRun } from '../test/new-run.ts'
import { temporaryFolder } from '../test/temporary-folder.ts'
import { openStore, type Store } from './index.ts'

function scalars(step: number, values: Record<string, number>): ScalarsEvent {
  return {
    type: 'scalars',
    runId: 'a',
    seq: step + 1,
    time: step,
    step,
    epoch: step / 10,
    activeSeconds: step / 5,
    values,
  }
}

function storeWithRun(): Store {
  const store = openStore(temporaryFolder())
  store.runs.insert(newRun('a'))
  return store
}

it('a run that failed can go on from a checkpoint of any role', () => {
  const store = storeWithRun()
  store.runs.markEnded('a', 'failed', 1)
  expect(store.runs.get('a').resumable).toBe(false)
  const file = 'checkpoints/best-validation-000000250.safetensors'
  const stamp = { runId: 'a', seq: 1, time: 0 }
  store.events.apply('a', [{ ...stamp, type: 'checkpoint', step: 250, role: 'best-validation', file, bytes: 5 }])
  expect(store.runs.get('a').resumable).toBe(true)
  store.close()
})

describe('scalars', () => {
  it('keep every point and give at most two a bucket, with peaks, first and last', () => {
    const store = storeWithRun()
    const value = (step: number) => (step === 777 ? 50 : step === 778 ? -50 : Math.sin(step))
    store.events.apply(
      'a',
      Array.from({ length: 2000 }, (_, step) => scalars(step, { loss: value(step) })),
    )
    const [all] = store.scalars.query('a', {})
    expect(all?.steps).toHaveLength(2000)
    expect(all?.values[777]).toBe(50)
    for (const buckets of [1, 2, 7, 100]) {
      const [thin] = store.scalars.query('a', { buckets })
      expect(thin?.total).toBe(2000)
      expect(thin?.steps.length).toBeLessThanOrEqual(2 * buckets)
      expect([thin?.steps[0], thin?.steps.at(-1)]).toEqual([0, 1999])
      expect(thin?.steps.includes(777) && thin.steps.includes(778)).toBe(buckets > 1)
      expect(thin?.steps).toEqual([...(thin?.steps ?? [])].sort((a, b) => a - b))
      expect(thin?.values).toEqual(thin?.steps.map(value))
    }
  })

  it('are selected by name and by range of steps', () => {
    const store = storeWithRun()
    store.events.apply(
      'a',
      [0, 1, 2, 3].map((step) => scalars(step, { loss: step, 'error/test': 9 })),
    )
    expect(store.scalars.names('a')).toEqual(['error/test', 'loss'])
    const [loss, ...others] = store.scalars.query('a', { names: ['loss'], fromStep: 1, toStep: 2 })
    expect(others).toEqual([])
    expect(loss).toMatchObject({
      steps: [1, 2],
      epochs: [0.1, 0.2],
      activeSeconds: [0.2, 0.4],
      values: [1, 2],
      total: 2,
    })
  })
})

describe('run events', () => {
  const confusion = {
    kind: 'confusion',
    part: 'test',
    classNames: ['0', '1'],
    matrix: [[1, 0]],
    predictions: [0],
  } as const

  it('derive the three test errors and forget what a resumed run computes again', () => {
    const store = storeWithRun()
    const stamp = { runId: 'a', seq: 9, time: 9 }
    const events: RunEvent[] = [
      scalars(10, { 'error/test': 8, 'error/validation': 7 }),
      { ...stamp, type: 'view', viewId: 'confusion', step: 10, data: confusion },
      { ...stamp, type: 'checkpoint', step: 10, role: 'last', file: 'checkpoints/last', bytes: 5 },
      scalars(20, { 'error/test': 5, 'error/validation': 6 }),
      { ...stamp, type: 'view', viewId: 'confusion', step: 20, data: confusion },
      scalars(30, { 'error/test': 4, 'error/validation': 9 }),
    ]
    store.events.apply('a', events)
    expect(store.runs.get('a')).toMatchObject({
      testError: 4,
      bestTestError: 4,
      bestValidationError: 6,
      bestValidationStep: 20,
      testErrorAtBestValidation: 5,
    })
    expect(store.views.get('a', 'confusion', 15)).toMatchObject({ step: 10, steps: [10, 20], data: confusion })

    store.events.rewind('a', 10)
    expect(store.runs.get('a')).toMatchObject({ step: 10, testError: 8, bestValidationStep: 10 })
    expect(store.scalars.query('a', {}).map(({ total }) => total)).toEqual([1, 1])
    expect(store.views.get('a', 'confusion')?.steps).toEqual([10])
  })

  it('keep no transient snapshot, yet count it', () => {
    const store = storeWithRun()
    const view = { runId: 'a', time: 9, type: 'view', viewId: 'confusion', data: confusion } as const
    store.events.apply('a', [
      { ...view, seq: 1, step: 10 },
      { ...view, seq: 2, step: 11, transient: true },
    ])
    expect(store.views.get('a', 'confusion')?.steps).toEqual([10])
    expect(store.runs.record('a').lastSeq).toBe(2)
  })

  it('are committed as one batch or not at all', () => {
    const store = storeWithRun()
    const broken = { ...scalars(1, {}), values: { loss: Number.NaN }, step: Number.NaN }
    expect(() => store.events.apply('a', [scalars(0, { loss: 1 }), broken])).toThrow()
    expect(store.scalars.names('a')).toEqual([])
    store.events.apply('a', [scalars(0, { loss: 1 })])
    expect(store.scalars.names('a')).toEqual(['loss'])
  })
})
