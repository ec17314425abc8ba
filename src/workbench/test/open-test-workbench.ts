import type { RunRow } from '../../shared/runs.ts'
import { openWorkbench, type Workbench, type WorkbenchOptions } from '../index.ts'
import { forkTrainer } from '../trainers/fork-trainer.ts'
import { fakeMethods } from './fake-methods.ts'

/** A workbench whose trainers are fake. */
export function openTestWorkbench(dataDirectory: string, options: Partial<WorkbenchOptions> = {}): Promise<Workbench> {
  return openWorkbench({
    dataDirectory,
    methods: fakeMethods,
    startTrainer: forkTrainer(new URL('./fake-trainer.ts', import.meta.url)),
    host: 'command-line',
    ...options,
  })
}

export function createFakeRun(workbench: Workbench, params: Record<string, number | string> = {}): Promise<RunRow> {
  return workbench.call('runs.create', { method: 'fake', params })
}

/** Waits until the run satisfies `condition`. Call it right after what should bring that about. */
export function waitForRun(workbench: Workbench, id: string, condition: (run: RunRow) => boolean): Promise<RunRow> {
  return new Promise((resolve, reject) => {
    const check = (run: RunRow) => {
      if (run.id !== id || !condition(run)) return
      unsubscribe()
      resolve(run)
    }
    const unsubscribe = workbench.subscribe((event) => {
      if (event.type === 'run') check(event.run)
    })
    workbench.call('runs.get', { id }).then(check, reject)
  })
}

export function hasEnded({ status }: RunRow): boolean {
  return !['queued', 'starting', 'running', 'stopping'].includes(status)
}
