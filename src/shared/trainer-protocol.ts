import type { FailureRecord } from './failures.ts'
import type { InspectionAnswer, InspectionQuestion, StoredModel } from './inspections.ts'
import type { RunDescription } from './run-description.ts'
import type { RunEvent } from './run-events.ts'
import type { DeviceRate } from './system.ts'

/** One run as its trainer process gets it; nothing else is read from the store. */
export interface TrainerJob extends RunDescription {
  /** Continue from this checkpoint (absolute path); its step, weights, optimiser state and counters are restored. */
  resumeFrom?: string
  /** Evaluate, save and end as stopped after this many steps; a run that ends before completes. */
  stopAfterStep?: number
  /** Nobody looks at this run: its views, which can take longer than its steps, are not drawn. */
  unseen?: true
  /** The first event's number. */
  firstSeq: number
  /** Evaluations that the store already has, oldest first: a resumed run keeps its best validation step. */
  priorEvaluations: readonly { step: number; testError: number | null; validationError: number | null }[]
}

/** What the workbench sends to a trainer. It either trains one run or answers questions about one stored model. */
export type TrainerCommand =
  | { type: 'start'; job: TrainerJob }
  | { type: 'stop' }
  | { type: 'measure'; device: DeviceRate['device'] }
  | { type: 'inspect'; model: StoredModel; question: InspectionQuestion }

/** What a trainer sends back: batches of events, an answer, or the failure that kept it from either. */
export type TrainerMessage =
  | { type: 'events'; events: readonly RunEvent[] }
  | { type: 'answer'; answer: InspectionAnswer }
  | { type: 'measured'; rate: DeviceRate }
  | { type: 'refused'; failure: FailureRecord }
