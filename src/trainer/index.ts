import { setImmediate } from 'node:timers/promises'
import { toFailureRecord } from '../shared/failures.ts'
import type { TrainerJob } from '../shared/trainer-protocol.ts'
import { openChannel } from './channel.ts'
import { EventStream } from './event-stream.ts'
import { runJob } from './run-job.ts'

/** The trainer process: gets one job, trains it, says all it has to say in run events, and exits. */

const channel = openChannel()
let stopRequested = false

channel.onClose(() => process.exit(0))
channel.onCommand((command) => {
  if (command.type === 'stop') stopRequested = true
  else void train(command.job)
})

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
