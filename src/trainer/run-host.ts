import type { UnstampedRunEvent } from '../shared/run-events.ts'

/** What the process around a run lends it. */
export interface RunHost {
  emit(event: UnstampedRunEvent): void
  /** Hands the emitted events over and lets messages in. */
  breathe(): Promise<void>
  stopRequested(): boolean
}
