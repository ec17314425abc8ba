import type { SystemStatus } from '../shared/system.ts'
import { openWorkbench, type Workbench } from '../workbench/index.ts'
import type { QueueScope } from '../workbench/queue.ts'
import { forkTrainer } from '../workbench/trainers/fork-trainer.ts'

export interface LocalWorkbenchOptions {
  dataDirectory: string
  host: SystemStatus['host']
  /** Why the workbench is in a browser and not in an Electron window. */
  hostReason?: string
  queueScope?: QueueScope
}

/** Starts trainers as child processes of this Node. */
export const nodeTrainer = forkTrainer(new URL('../trainer/index.ts', import.meta.url))

/**
 * Opens the workbench in plain Node, with every method and trainers as child processes.
 * @throws Failure `conflict` when another workbench holds the folder, `environment` when the folder cannot be used
 */
export async function openLocalWorkbench(options: LocalWorkbenchOptions): Promise<Workbench> {
  const { methodDescriptors } = await import('../ml/methods/index.ts')
  return await openWorkbench({ ...options, methods: methodDescriptors, startTrainer: nodeTrainer })
}
