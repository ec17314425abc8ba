import { describe, expect, it, onTestFinished } from 'vitest'
import type { ScalarsEvent } from '../../shared/run-events.ts'
import { newRun } from '../test/new-run.ts'
import { temporaryFolder } from '../test/temporary-folder.ts'
import { openStore, type Store } from './index.ts'

const noisy = (step: number) => Math.sin(step * step)

function storeWithRuns(...ids: string[]): Store {
  const store = openStore(temporaryFolder())
  onTestFinished(() => store.close())
  for (const id of ids) store.runs.insert(newRun(id))
  return store
}

function events(from: number, to: number, value: (step: number) => number, name = 'loss'): ScalarsEvent[] {
  const stamp = { type: 'scalars', runId: 'a', seq: 1, time: 0, epoch: 0, activeSeconds: 0 } as const
  return Array.from({ length: to - from }, (_, index) => ({
    ...stamp,
    step: from + index,
    values: { [name]: value(from + index) },
  }))
}

function apply(store: Store, id: string, all: readonly ScalarsEvent[], batch: number): void {
  for (let start = 0; start < all.length; start += batch) store.events.apply(id, all.slice(start, start + batch))
}

describe('a long curve', () => {
  it('is the same whatever the batches it came in', () => {
    const store = storeWithRuns('a', 'b')
    apply(store, 'a', events(0, 3000, noisy), 3000)
    apply(store, 'b', events(0, 3000, noisy), 45)
    for (const buckets of [5, 40, 300]) {
      expect(store.scalars.query('a', { buckets })).toEqual(store.scalars.query('b', { buckets }))
    }
    expect(store.scalars.summaries(['loss']).map(({ min }) => min)).toEqual(
      [0, 0].map(() => Math.min(...events(0, 3000, noisy).map(({ step }) => noisy(step)))),
    )
  })

  it('has its greatest and its last points when thinned, also of a part', () => {
    const store = storeWithRuns('a')
    store.events.apply(
      'a',
      events(0, 5000, (step) => (step === 3210 ? 9 : noisy(step))),
    )
    for (const buckets of [3, 50, 400]) {
      const [part] = store.scalars.query('a', { buckets, fromStep: 1001, toStep: 4003 })
      expect(part?.total).toBe(3003)
      expect([part?.steps[0], part?.steps.at(-1)]).toEqual([1001, 4003])
      expect(Math.max(...(part?.values ?? []))).toBe(9)
      expect(part?.steps.length).toBeLessThanOrEqual(2 * buckets)
    }
  })

  it('that is rewound and goes on differs in nothing from one that was not', () => {
    const store = storeWithRuns('a', 'b')
    store.events.apply(
      'a',
      events(0, 1500, (step) => (step > 700 ? 100 : noisy(step))),
    )
    store.events.rewind('a', 700)
    expect(store.scalars.summaries(['loss'])).toMatchObject([{ runId: 'a', last: noisy(700) }])
    store.events.apply('a', events(701, 2000, noisy))
    store.events.apply('b', events(0, 2000, noisy))
    const [a, b] = ['a', 'b'].map((id) => store.scalars.query(id, { buckets: 20 }))
    expect(a).toEqual(b)
    const [first, second] = store.scalars.summaries(['loss'])
    expect({ ...first, runId: 'b' }).toEqual(second)
  })

  it('takes a point that comes again in place of the first', () => {
    const store = storeWithRuns('a')
    store.events.apply('a', events(0, 200, noisy))
    store.events.apply(
      'a',
      events(50, 51, () => -7),
    )
    const [curve] = store.scalars.query('a', { buckets: 10 })
    expect(curve?.total).toBe(200)
    expect(curve?.values[curve.steps.indexOf(50)]).toBe(-7)
    expect(store.scalars.summaries(['loss'])).toMatchObject([{ min: -7, last: noisy(199) }])
  })
})

describe('summaries', () => {
  it('leave NaN out and look at the step of the lowest validation error', () => {
    const store = storeWithRuns('a', 'b')
    store.events.apply(
      'a',
      events(0, 5, (step) => (step === 4 ? Number.NaN : 10 - step)),
    )
    expect(store.scalars.summaries(['loss', 'none'])).toEqual([
      { runId: 'a', name: 'loss', last: 7, min: 7, max: 10, atBestValidation: null },
    ])
    store.events.apply(
      'a',
      events(0, 3, (step) => Math.abs(step - 1), 'error/validation'),
    )
    expect(store.scalars.summaries(['loss'])).toMatchObject([{ atBestValidation: 9 }])
  })
})

describe('one scalar of many runs', () => {
  it('comes in the order asked for, without the runs that lack it', () => {
    const store = storeWithRuns('a', 'b', 'c')
    store.events.apply('a', events(0, 3, noisy))
    store.events.apply('c', events(0, 1000, noisy))
    const { curves, reached } = store.scalars.curves(['c', 'b', 'a'], 'loss', { buckets: 10 })
    expect(reached).toBe(3)
    expect(curves.map(({ runId, total, steps }) => [runId, total, steps.length])).toEqual([
      ['c', 1000, 20],
      ['a', 3, 3],
    ])
    expect(store.scalars.curves(['a'], 'unknown', { buckets: 10 })).toEqual({ curves: [], reached: 1 })
    expect(() => store.scalars.curves(['x'], 'loss', { buckets: 10 })).toThrow('There is no run "x"')
  })

  it('comes in portions of bounded size, and a longer curve whole in its own', () => {
    const store = storeWithRuns('long', 'a', 'b', 'c')
    store.events.apply('long', events(0, 11_000, noisy))
    for (const id of ['a', 'b', 'c']) store.events.apply(id, events(0, 6000, noisy))
    const portion = (ids: readonly string[]) => {
      const { curves, reached } = store.scalars.curves(ids, 'loss', {})
      return [reached, curves.map(({ runId, steps }) => [runId, steps.length])]
    }
    expect(portion(['long', 'a', 'b', 'c'])).toEqual([1, [['long', 11_000]]])
    const two = [
      ['a', 6000],
      ['b', 6000],
    ]
    expect(portion(['a', 'b', 'c'])).toEqual([2, two])
    expect(portion(['c'])).toEqual([1, [['c', 6000]]])
  })
})
