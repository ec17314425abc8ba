import type { RunQueue } from './queue.ts'
import type { Store } from './store/index.ts'

/**
 * Queues a run that ended before its end: it goes on from its newest checkpoint, or starts anew without one.
 * @param untilStep where it stops to be compared; null for its end
 */
export function queueAgain(store: Store, queue: RunQueue, runId: string, untilStep: number | null = null): void {
  // The newest of any role: each holds all that is needed to go on.
  const checkpoint = store.runs.checkpoints(runId).at(-1)
  if (!checkpoint) store.events.rewind(runId, 0)
  store.runs.markQueuedAgain(runId, checkpoint?.file ?? null)
  queue.append(runId, untilStep)
}
