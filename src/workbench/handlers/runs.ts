import { Failure } from '../../shared/failures.ts'
import type { RunRow } from '../../shared/runs.ts'
import type { WorkbenchContext } from '../context.ts'
import { createRun, createRuns } from '../create-run.ts'
import { describeRun } from '../prepare-job.ts'
import { purgeRuns } from '../purge-runs.ts'
import { queueAgain } from '../queue-again.ts'
import { repetitionsOf } from '../repeat-run.ts'
import { runDetail, writeRunRecord } from '../run-detail.ts'
import type { HandlersOf } from './handler.ts'
import type { AnnotationHandlers } from './annotations.ts'
import type { MeasurementHandlers } from './measurements.ts'
import type { ModelHandlers } from './models.ts'

/** The calls that begin, end and remove runs. */
export type RunHandlers = Omit<
  HandlersOf<'runs'>,
  keyof AnnotationHandlers | keyof MeasurementHandlers | keyof ModelHandlers
>

export function runHandlers(context: WorkbenchContext): RunHandlers {
  const { dataDirectory, methods, store, hub, queue, supervisor } = context
  const changed = (id: string): RunRow => {
    hub.runChanged(id)
    return store.runs.get(id)
  }
  const enqueue = (id: string): RunRow => {
    queue.append(id)
    queue.startNext()
    return changed(id)
  }
  return {
    'runs.list': ({ trashed }) => store.runs.list(trashed),
    'runs.get': ({ id }) => runDetail(store, dataDirectory, id),
    'runs.create': async (request) => enqueue((await createRun(context, request)).id),
    'runs.stop': ({ id, atOnce = false }) => {
      const { status } = store.runs.get(id)
      if (!queue.cancel(id) && !supervisor.isActive(id)) {
        throw new Failure('conflict', `Run ${id} is ${status}: there is nothing to stop`)
      }
      supervisor.stop(id, atOnce)
      return changed(id)
    },
    'runs.resume': async ({ id }) => {
      const run = store.runs.get(id)
      if (!run.resumable) throw notResumable(run, store.runs.record(id).commandLine)
      if (run.trashedAt !== null) throw new Failure('conflict', `Run ${id} lies in the trash. Restore it first`)
      // A run from another machine may lack its data set: better said now than by a trainer that fails.
      await describeRun(store, dataDirectory, id)
      queueAgain(store, queue, id)
      queue.startNext()
      return changed(id)
    },
    'runs.repeat': async ({ id, count }) => {
      const ids = await createRuns(context, await repetitionsOf(store.runs.get(id), count, store, methods))
      store.transaction(() => ids.forEach((repeated) => queue.append(repeated)))
      queue.startNext()
      return ids.map(changed)
    },
    'runs.rename': ({ id, name }) => {
      store.runs.get(id)
      store.runs.rename(id, name)
      writeRunRecord(store, dataDirectory, id)
      return changed(id)
    },
    'runs.trash': ({ ids }) => {
      for (const id of ids) refuseWhileTraining(store.runs.get(id))
      for (const id of ids) queue.cancel(id)
      store.runs.setTrashed(ids, Date.now())
      ids.forEach(changed)
      return null
    },
    'runs.restore': ({ ids }) => {
      for (const id of ids) store.runs.get(id)
      store.runs.setTrashed(ids, null)
      ids.forEach(changed)
      return null
    },
    'runs.purge': ({ ids }) => {
      for (const id of ids) {
        if (store.runs.get(id).trashedAt === null) {
          throw new Failure('conflict', `Run ${id} is not in the trash: only runs in the trash can be deleted for good`)
        }
        if (supervisor.isActive(id)) {
          throw new Failure('conflict', `The trainer of run ${id} is still ending. Try again in some seconds`)
        }
      }
      const freedBytes = purgeRuns(store, dataDirectory, ids)
      hub.runsRemoved(ids)
      return { freedBytes }
    },
  }
}

function refuseWhileTraining({ id, status }: RunRow): void {
  if (status === 'starting' || status === 'running' || status === 'stopping') {
    throw new Failure('conflict', `Run ${id} is ${status} and cannot be moved to the trash. Stop it first`)
  }
}

function notResumable({ id, status }: RunRow, commandLine: string): Failure {
  const reason = ['stopped', 'failed', 'interrupted'].includes(status)
    ? `it is ${status} and has no checkpoint yet`
    : `it is ${status}; only a stopped, failed or interrupted run goes on`
  return new Failure('conflict', `Run ${id} cannot be resumed: ${reason}. To start it anew: ${commandLine}`)
}
