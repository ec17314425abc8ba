import type { ProbeBinding } from '../runtime/smoke-test.ts'
import type { ApiName } from '../shared/api-inputs.ts'
import type { ApiOutputs, WorkbenchClient } from '../shared/api.ts'
import type { MethodDescriptor } from '../shared/method-descriptor.ts'
import type { SystemStatus } from '../shared/system.ts'
import type { WorkbenchContext } from './context.ts'
import { EventHub } from './event-hub.ts'
import { createHandlers, type Handlers } from './handlers/index.ts'
import { Inspections } from './inspections/inspections.ts'
import { keepYoungHeapSmall } from './keep-young-heap-small.ts'
import { assertApiName, parseInput } from './parse-input.ts'
import { prepareJob } from './prepare-job.ts'
import { RunQueue, type QueueScope } from './queue.ts'
import { recover } from './recover.ts'
import { writeRunRecord } from './run-detail.ts'
import { openStore } from './store/index.ts'
import { StudyConductor } from './studies/study-conductor.ts'
import { Supervisor } from './supervisor.ts'
import { TensorFlowSetup } from './tensorflow-setup.ts'
import type { StartTrainer } from './trainers/trainer-process.ts'

export interface WorkbenchOptions {
  /** Absolute; created when missing. */
  dataDirectory: string
  methods: readonly MethodDescriptor[]
  startTrainer: StartTrainer
  host: SystemStatus['host']
  /** Why the workbench is in a browser and not in an Electron window. */
  hostReason?: string
  /** Which waiting runs are started; `all` unless told. */
  queueScope?: QueueScope
  /** How this host starts a process that tries a TensorFlow binding; a child of this Node unless told. */
  probeBinding?: ProbeBinding
  /** Time that a trainer gets to answer a stop; 10 s unless told. */
  graceMilliseconds?: number
}

export interface Workbench extends WorkbenchClient {
  /** `call` for a name and an input that came from another process: both are checked. */
  answer(name: string, input: unknown): Promise<unknown>
  /** Stops the trainers, each with a checkpoint, and a set-up of TensorFlow; gives the data folder free. */
  close(): Promise<void>
}

/**
 * Opens the workbench on a data folder: marks what a dead one left as interrupted and goes on with the queue.
 * @throws Failure `conflict` when another workbench holds the folder, `environment` when the folder cannot be used
 */
export async function openWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  keepYoungHeapSmall()
  const context = assemble(options)
  try {
    recover(context.store, context.dataDirectory)
  } catch (error) {
    context.store.close()
    throw error
  }
  context.queue.startNext()
  context.conductor.open()
  const handlers = createHandlers(context)
  return {
    call: (name, input) => callHandler(handlers, name, input),
    async answer(name, input) {
      assertApiName(name)
      return await callHandler(handlers, name, input)
    },
    subscribe: (listener) => context.hub.subscribe(listener),
    async close() {
      context.conductor.close()
      context.queue.close()
      context.inspections.close()
      await Promise.all([context.supervisor.close(), context.setup.stop()])
      context.hub.flush()
      context.store.close()
    },
  }
}

function assemble(options: WorkbenchOptions): WorkbenchContext {
  const { dataDirectory, methods, host, hostReason, startTrainer, probeBinding } = options
  const store = openStore(dataDirectory)
  const hub: EventHub = new EventHub({
    findRun: (id) => store.runs.find(id),
    findStudy: (id) => store.studies.find(id),
    queueState: () => queue.state(),
  })
  const supervisor: Supervisor = new Supervisor({
    store,
    hub,
    dataDirectory,
    startTrainer,
    graceMilliseconds: options.graceMilliseconds,
    prepareJob: (runId) => prepareJob(store, dataDirectory, runId),
    onEnded: (runId) => writeRunRecord(store, dataDirectory, runId),
    onFree: () => queue.startNext(),
    onStorage: (working) => queue.setHeld(!working),
  })
  const scope = options.queueScope ?? 'all'
  const queue: RunQueue = new RunQueue(store, hub, supervisor, scope)
  const conductor = new StudyConductor({ store, hub, queue, scope })
  const inspections = new Inspections(startTrainer)
  const setup = new TensorFlowSetup(hub, probeBinding)
  return {
    dataDirectory,
    methods,
    host: { host, hostReason },
    store,
    hub,
    supervisor,
    queue,
    conductor,
    inspections,
    setup,
    startTrainer,
    probeBinding,
  }
}

async function callHandler<Name extends ApiName>(
  handlers: Handlers,
  name: Name,
  input: unknown,
): Promise<ApiOutputs[Name]> {
  return await handlers[name](parseInput(name, input))
}
