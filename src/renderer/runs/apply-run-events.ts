import type { FailureRecord } from '../../shared/failures.ts'
import type {
  EngineInfo,
  ProgressEvent,
  RunEvent,
  RunOutcome,
  ScalarsEvent,
  StartedEvent,
  ViewEvent,
} from '../../shared/run-events.ts'
import type { LogLine, ScalarSeries } from '../../shared/runs.ts'
import type { ViewData } from '../../shared/views.ts'

/** What the events of a run, live or replayed, add up to. */
export interface RunState {
  /** Number of the last event taken in; older ones are ignored. */
  lastSeq: number
  engine: EngineInfo | null
  progress: Pick<
    ProgressEvent,
    'step' | 'totalSteps' | 'stage' | 'activeSeconds' | 'stepsPerSecond' | 'etaSeconds'
  > | null
  series: Readonly<Record<string, ScalarSeries>>
  /** The newest snapshot of each view, stored or live. */
  views: Readonly<Record<string, LiveSnapshot>>
  log: readonly LogLine[]
  /** Where the newest checkpoint stands. */
  checkpointStep: number | null
  outcome: RunOutcome | null
  failure: FailureRecord | null
}

/** A snapshot as it came; a transient one is nowhere else. */
export interface LiveSnapshot {
  step: number
  data: ViewData
  transient: boolean
}

export const emptyRunState: RunState = {
  lastSeq: 0,
  engine: null,
  progress: null,
  series: {},
  views: {},
  log: [],
  checkpointStep: null,
  outcome: null,
  failure: null,
}

/** Live points of a curve that are kept; older ones are in the store, where a page reads them. */
const keptPoints = 4000

/**
 * The state after a batch of events of one run. Pure: replay and live share it, and equal input gives equal output.
 * Arrays are copied once per batch, never per event.
 */
export function applyRunEvents(state: RunState, events: readonly RunEvent[]): RunState {
  const next = { ...state }
  const writable = new Map<string, WritableSeries>()
  for (const event of events) {
    if (event.seq <= next.lastSeq) continue
    next.lastSeq = event.seq
    switch (event.type) {
      case 'started':
        applyStarted(next, writable, event)
        break
      case 'progress':
        next.progress = progressOf(event)
        break
      case 'scalars':
        for (const [name, value] of Object.entries(event.values)) {
          append(writableSeries(next, writable, name), event, value)
        }
        break
      case 'view':
        next.views = { ...next.views, [event.viewId]: snapshotOf(event) }
        break
      case 'notice':
        next.log = [...next.log, { time: event.time, level: event.level, message: event.message }]
        break
      case 'checkpoint':
        next.checkpointStep = event.step
        break
      case 'ended':
        next.outcome = event.outcome
        next.views = keepViews(next.views, ({ transient }) => !transient)
        next.failure = event.failure ?? null
        break
    }
  }
  for (const series of writable.values()) dropOldest(series)
  if (writable.size > 0) next.series = { ...next.series, ...Object.fromEntries(writable) }
  return next
}

interface WritableSeries {
  name: string
  steps: number[]
  epochs: number[]
  activeSeconds: number[]
  values: number[]
  times: number[]
  total: number
}

/** A resumed run goes back to its checkpoint: what came after that step will be measured again. */
function applyStarted(next: RunState, writable: Map<string, WritableSeries>, event: StartedEvent): void {
  next.engine = event.engine
  next.outcome = null
  next.failure = null
  next.views = keepViews(next.views, ({ step, transient }) => !transient && step <= event.fromStep)
  for (const name of Object.keys(next.series)) cutAfter(writableSeries(next, writable, name), event.fromStep)
}

function keepViews(views: RunState['views'], keep: (snapshot: LiveSnapshot) => boolean): RunState['views'] {
  return Object.fromEntries(Object.entries(views).filter(([, snapshot]) => keep(snapshot)))
}

function cutAfter(series: WritableSeries, step: number): void {
  const end = series.steps.findIndex((candidate) => candidate > step)
  if (end < 0) return
  series.total -= series.steps.length - end
  for (const list of listsOf(series)) list.length = end
}

/** A quarter at a time: to move every point with each batch would cost more than it saves. */
function dropOldest(series: WritableSeries): void {
  if (series.steps.length <= keptPoints) return
  const surplus = series.steps.length - (keptPoints * 3) / 4
  for (const list of listsOf(series)) list.splice(0, surplus)
}

function listsOf({ steps, epochs, activeSeconds, values, times }: WritableSeries): number[][] {
  return [steps, epochs, activeSeconds, values, times]
}

function append(series: WritableSeries, event: ScalarsEvent, value: number): void {
  series.steps.push(event.step)
  series.epochs.push(event.epoch)
  series.activeSeconds.push(event.activeSeconds)
  series.values.push(value)
  series.times.push(event.time)
  series.total += 1
}

function writableSeries(state: RunState, writable: Map<string, WritableSeries>, name: string): WritableSeries {
  let series = writable.get(name)
  if (!series) {
    const known = state.series[name]
    series = {
      name,
      steps: [...(known?.steps ?? [])],
      epochs: [...(known?.epochs ?? [])],
      activeSeconds: [...(known?.activeSeconds ?? [])],
      values: [...(known?.values ?? [])],
      times: [...(known?.times ?? [])],
      total: known?.total ?? 0,
    }
    writable.set(name, series)
  }
  return series
}

function progressOf({ step, totalSteps, stage, activeSeconds, stepsPerSecond, etaSeconds }: ProgressEvent) {
  return { step, totalSteps, stage, activeSeconds, stepsPerSecond, etaSeconds }
}

function snapshotOf({ step, data, transient }: ViewEvent): LiveSnapshot {
  return { step, data, transient: transient ?? false }
}
