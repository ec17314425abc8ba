import { Failure } from '../../shared/failures.ts'
import type { WorkbenchContext } from '../context.ts'

/**
 * Takes the waiting runs of a study out of the queue and stops those that train, each with a checkpoint.
 * @throws Failure `conflict` for a study that is not running
 */
export function stopStudy({ store, hub, queue, supervisor }: WorkbenchContext, id: string): void {
  const { status } = store.studies.get(id)
  if (status !== 'running') throw new Failure('conflict', `Study ${id} is ${status}: there is nothing to stop`)
  store.studies.setStatus(id, 'stopped')
  for (const runId of new Set(store.studies.members(id).map((member) => member.runId))) {
    if (!queue.cancel(runId) && !supervisor.isActive(runId)) continue
    supervisor.stop(runId)
    hub.runChanged(runId)
  }
  hub.studyChanged(id)
}
