import { expect, test } from 'vitest'
import type { RunEvent } from '../../shared/run-events.ts'
import { recordedRun } from '../testing/recorded-run.ts'
import { applyRunEvents, emptyRunState } from './apply-run-events.ts'
import { cutSeries, mergeSeries } from './merge-series.ts'

test('a recorded log adds up to its curves, views, progress and outcome', () => {
  const state = applyRunEvents(emptyRunState, recordedRun)
  expect(state.series['loss/supervised']).toMatchObject({
    steps: [0, 50, 100, 150],
    values: [2.3, 1.1, 0.6, 0.4],
    total: 4,
  })
  expect(state.series['error/test']?.values).toEqual([88.1, 24.5])
  expect(state.views['confusion']?.step).toBe(100)
  expect(state.progress).toMatchObject({ step: 150, totalSteps: 200, stage: 'train' })
  expect(state.log.map(({ message }) => message)).toEqual(['Split mnist.1@100 drawn'])
  expect(state).toMatchObject({ checkpointStep: 100, outcome: 'stopped' })
})

test('the same log in any batches gives the same state, and leaves earlier states as they were', () => {
  const whole = applyRunEvents(emptyRunState, recordedRun)
  const middle = applyRunEvents(emptyRunState, recordedRun.slice(0, 4))
  const before = structuredClone(middle)
  expect(applyRunEvents(middle, recordedRun.slice(4))).toEqual(whole)
  expect(middle).toEqual(before)
})

test('events that were already taken in are ignored', () => {
  const once = applyRunEvents(emptyRunState, recordedRun)
  expect(applyRunEvents(once, recordedRun)).toEqual(once)
})

test('a resumed run drops the points after its checkpoint', () => {
  const stopped = applyRunEvents(emptyRunState, recordedRun)
  const started = recordedRun[0]
  if (started?.type !== 'started') throw new Error('The recorded run must begin with a started event.')
  const resumed = applyRunEvents(stopped, [{ ...started, seq: 100, fromStep: 100 }])
  expect(resumed.series['loss/supervised']).toMatchObject({ steps: [0, 50, 100], total: 3 })
  expect(resumed.outcome).toBeNull()
})

test('a transient snapshot gives way to the next, to the end of the run and to a resumption', () => {
  const stored = recordedRun.find((event) => event.type === 'view')
  const [started, ended] = [recordedRun[0], recordedRun.at(-1)]
  if (!stored || started?.type !== 'started' || !ended) throw new Error('The recorded run lacks an event.')
  const live = (seq: number, step: number) => ({ ...stored, viewId: 'map', seq, step, transient: true }) as const
  const watched = applyRunEvents(emptyRunState, [stored, live(7, 110), live(8, 120)])
  expect(watched.views).toMatchObject({ confusion: { step: 100, transient: false }, map: { step: 120 } })
  expect(Object.keys(applyRunEvents(watched, [ended]).views)).toEqual(['confusion'])
  expect(applyRunEvents(watched, [{ ...started, seq: 9, fromStep: 50 }]).views).toEqual({})
})

test('live points are laid after the stored ones without doubling any', () => {
  const live = applyRunEvents(emptyRunState, recordedRun).series['loss/supervised']
  const stored = {
    name: 'loss/supervised',
    steps: [0, 50],
    epochs: [0, 1],
    activeSeconds: [0, 4],
    values: [2.3, 1.1],
    total: 2,
  }
  expect(mergeSeries(stored, live)).toMatchObject({ steps: [0, 50, 100, 150], total: 4 })
  expect(mergeSeries(live, live)).toBe(live)
})

test('of a long live curve the newest points are kept', () => {
  const point = (step: number): RunEvent => ({
    type: 'scalars',
    runId: 'recorded',
    seq: step + 1,
    time: 1000 * step,
    step,
    epoch: 0,
    activeSeconds: step,
    values: { loss: -step },
  })
  const events = Array.from({ length: 4001 }, (_, step) => point(step))
  const series = applyRunEvents(emptyRunState, events).series['loss']
  expect(series?.steps.length).toBe(3000)
  expect(series?.steps.at(-1)).toBe(4000)
  for (const list of [series?.epochs, series?.activeSeconds, series?.values, series?.times])
    expect(list).toHaveLength(3000)
  expect([series?.values.at(0), series?.times?.at(0)]).toEqual([-1001, 1_001_000])
})

test('a part of a curve holds the steps of its bounds', () => {
  const live = applyRunEvents(emptyRunState, recordedRun).series['loss/supervised']
  if (!live) throw new Error('The recorded run has no loss.')
  expect(cutSeries(live, 50, 120)).toMatchObject({ steps: [50, 100], values: [1.1, 0.6], total: 2 })
  expect(cutSeries(live, 151, 900)).toMatchObject({ steps: [], total: 0 })
})
