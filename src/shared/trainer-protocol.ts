import type { DatasetInfo } from './datasets.ts'
import type { FailureRecord } from './failures.ts'
import type { ParameterValue } from './parameters.ts'
import type { RunSettings } from './run-settings.ts'
import type { RunEvent } from './run-events.ts'

/** One run as its trainer process gets it; nothing else is read from the store. */
export interface TrainerJob {
  runId: string
  /** Absolute path of the run's folder. The trainer writes `checkpoints/` in it and nothing else. */
  runDirectory: string
  methodId: string
  /** Resolved: defaults, preset and overrides laid over each other when the run was queued. */
  params: Readonly<Record<string, ParameterValue>>
  settings: RunSettings
  dataset: DatasetInfo
  /** Absolute path of the split's JSON file. */
  splitFile: string
  /** Continue from this checkpoint (absolute path); its step, weights, optimiser state and counters are restored. */
  resumeFrom?: string
  /** The first event's number. */
  firstSeq: number
  /** Evaluations that the store already has, oldest first: a resumed run keeps its best validation step. */
  priorEvaluations: readonly { step: number; testError: number | null; validationError: number | null }[]
}

/** What the workbench sends to a trainer. */
export type TrainerCommand = { type: 'start'; job: TrainerJob } | { type: 'stop' }

/** What a trainer sends back: batches of events, or the failure that kept it from starting. */
export type TrainerMessage =
  { type: 'events'; events: readonly RunEvent[] } | { type: 'refused'; failure: FailureRecord }
