import { setImmediate } from 'node:timers/promises'
import { toFailureRecord } from '../shared/failures.ts'
import type { InspectionQuestion, StoredModel } from '../shared/inspections.ts'
import type { DeviceRate } from '../shared/system.ts'
import type { TrainerJob } from '../shared/trainer-protocol.ts'
import { openChannel } from './channel.ts'
import { EventStream } from './event-stream.ts'
import { inspect } from './inspect/inspect.ts'
import { measureDevice } from './measure-device.ts'
import { runJob } from './run-job.ts'

/**
 * The trainer process: gets one job, trains it, says all it has to say in run events, and exits. Or it answers
 * questions about a stored model, until the workbench ends it.
 */

const channel = openChannel()
let stopRequested = false

channel.onClose(() => process.exit(0))
channel.onCommand((command) => {
  if (command.type === 'stop') stopRequested = true
  else if (command.type === 'start') void train(command.job)
  else if (command.type === 'inspect') void answer(command.model, command.question)
  else void measure(command.device)
})

async function answer(model: StoredModel, question: InspectionQuestion): Promise<void> {
  try {
    await channel.send({ type: 'answer', answer: await inspect(model, question) })
  } catch (error) {
    await channel.send({ type: 'refused', failure: toFailureRecord(error) })
  }
}

async function measure(device: DeviceRate['device']): Promise<void> {
  try {
    await channel.send({ type: 'measured', rate: await measureDevice(device) })
  } catch (error) {
    await channel.send({ type: 'refused', failure: toFailureRecord(error) })
  }
}

async function train(job: TrainerJob): Promise<void> {
  let sent: Promise<void> = Promise.resolve()
  const events = new EventStream(job.runId, job.firstSeq, (batch) => {
    sent = channel.send({ type: 'events', events: batch })
  })
  try {
    await runJob(job, {
      emit: (event) => events.emit(event),
      stopRequested: () => stopRequested,
      async breathe() {
        events.flush()
        await setImmediate()
      },
    })
    events.flush()
    await sent
  } catch (error) {
    events.flush()
    await channel.send({ type: 'refused', failure: toFailureRecord(error) })
  }
  process.exit(0)
}
