import { expect, it } from 'vitest'
import type { RunEvent } from '../shared/run-events.ts'
import type { HistogramViewData } from '../shared/views.ts'
import { EventHub } from './event-hub.ts'

const data: HistogramViewData = { kind: 'histogram', edges: [0, 1], series: [] }

function view(seq: number, viewId: string, transient: boolean): RunEvent {
  const event = { type: 'view', runId: 'a', seq, time: seq, viewId, step: seq, data } as const
  return transient ? { ...event, transient } : event
}

function progress(seq: number): RunEvent {
  const measured = { activeSeconds: 1, stepsPerSecond: 1, etaSeconds: 1 }
  return { type: 'progress', runId: 'a', seq, time: seq, step: seq, totalSteps: 9, stage: 'train', ...measured }
}

it('tells of progress and of each transient view the latest alone, and every stored snapshot', () => {
  const hub = new EventHub({
    findRun: () => undefined,
    findStudy: () => undefined,
    queueState: () => ({ paused: false, concurrency: 1, waiting: [], running: [] }),
  })
  const told: number[] = []
  hub.subscribe((event) => {
    if (event.type === 'run-events') told.push(...event.events.map(({ seq }) => seq))
  })
  hub.runEvents([view(1, 'map', true), progress(2), view(3, 'map', false), view(4, 'lds', true)])
  hub.runEvents([view(5, 'map', true), progress(6), view(7, 'map', false)])
  hub.flush()
  expect(told).toEqual([3, 4, 5, 6, 7])
})
