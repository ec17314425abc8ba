import type { ProbeBinding } from '../runtime/smoke-test.ts'
import type { MethodDescriptor } from '../shared/method-descriptor.ts'
import type { SystemStatus } from '../shared/system.ts'
import type { EventHub } from './event-hub.ts'
import type { Inspections } from './inspections/inspections.ts'
import type { RunQueue } from './queue.ts'
import type { Store } from './store/index.ts'
import type { StudyConductor } from './studies/study-conductor.ts'
import type { Supervisor } from './supervisor.ts'
import type { TensorFlowSetup } from './tensorflow-setup.ts'
import type { StartTrainer } from './trainers/trainer-process.ts'

/** What the handlers of the calls work with. */
export interface WorkbenchContext {
  readonly dataDirectory: string
  readonly methods: readonly MethodDescriptor[]
  readonly host: Pick<SystemStatus, 'host' | 'hostReason'>
  readonly store: Store
  readonly hub: EventHub
  readonly supervisor: Supervisor
  readonly queue: RunQueue
  readonly conductor: StudyConductor
  readonly inspections: Inspections
  readonly setup: TensorFlowSetup
  readonly startTrainer: StartTrainer
  readonly probeBinding: ProbeBinding | undefined
}
