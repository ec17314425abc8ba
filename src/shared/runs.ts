import type { FailureRecord } from './failures.ts'
import type { ParameterValue } from './parameters.ts'
import type { EngineInfo, RunStatus, RunSummary } from './run-events.ts'
import type { RunSettings } from './run-settings.ts'

/** A run as the table shows it. Dates are milliseconds since 1970. */
export interface RunRow extends RunSummary {
  id: string
  /** Everything that decides the run but its seed, as 16 hexadecimal digits: runs of one recipe form a group. */
  recipe: string
  /** Counts up over the recipes of a data folder, by their first runs. */
  groupNumber: number
  starred: boolean
  /** Ascending. */
  tags: readonly string[]
  /** Markdown. */
  notes: string
  /** Counts up over the runs of a data folder. */
  number: number
  name: string
  status: RunStatus
  method: string
  preset: string | null
  dataset: string
  datasetHash: string
  splitName: string
  splitHash: string
  settings: RunSettings
  params: Readonly<Record<string, ParameterValue>>
  engine: EngineInfo | null
  step: number
  totalSteps: number | null
  stage: string | null
  stepsPerSecond: number | null
  etaSeconds: number | null
  activeSeconds: number
  createdAt: number
  startedAt: number | null
  endedAt: number | null
  trashedAt: number | null
  /** Whether a checkpoint exists from which the run can go on. */
  resumable: boolean
  failure: FailureRecord | null
}

/** A run with all that its page needs besides curves and views. */
export interface RunDetail extends RunRow {
  /** Versions of Penumbra, TensorFlow, Node, the operating system. */
  versions: Readonly<Record<string, string>>
  gitCommit: string | null
  directory: string
  commandLine: string
  scalarNames: readonly string[]
  checkpoints: readonly RunCheckpoint[]
}

export interface RunCheckpoint {
  step: number
  role: 'last' | 'best-validation'
  file: string
  bytes: number
}

/** One curve. The arrays have equal length; `steps` ascends. */
export interface ScalarSeries {
  name: string
  steps: readonly number[]
  epochs: readonly number[]
  activeSeconds: readonly number[]
  values: readonly number[]
  /** When each point was measured, in milliseconds since 1970; absent where it was not asked for or is not known. */
  times?: readonly number[]
  /** Points in the store, of which at most two per bucket (least and greatest) are given. */
  total: number
}

/** One curve of many runs. */
export interface RunCurve extends ScalarSeries {
  runId: string
}

/** An answer is bounded whatever was asked, so that the workbench neither grows nor keeps others waiting. */
export interface RunCurvePortion {
  /** Runs without the scalar are left out. */
  curves: RunCurve[]
  /** So many of the ids were reached; those after them are to be asked for again. */
  reached: number
}

/** What a scalar was over a whole run. NaN values do not count. */
export interface ScalarSummary {
  runId: string
  name: string
  last: number | null
  min: number | null
  max: number | null
  /** At the step of the lowest validation error; null without one. */
  atBestValidation: number | null
}

/** How a user arranged the table of runs. */
export interface SavedView {
  name: string
  /** The table's own words for its columns, filters, sorting and grouping: JSON. */
  state: string
}

export interface LogLine {
  time: number
  level: 'info' | 'warning' | 'error'
  message: string
}

/** Runs waiting and training, first to run first. */
export interface QueueState {
  paused: boolean
  concurrency: number
  waiting: readonly string[]
  running: readonly string[]
}
