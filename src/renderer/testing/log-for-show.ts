import type { MethodDescriptor } from '../../shared/method-descriptor.ts'
import type { RunEvent } from '../../shared/run-events.ts'
import type { RunRow } from '../../shared/runs.ts'
import type { FakeClient } from './fake-client.ts'
import { sampleVat } from './sample-methods.ts'

/** The workbench tells its windows of events in batches, so many milliseconds apart. */
const batchMilliseconds = 40
const [stepsPerEvent, stepsPerSecond, totalSteps] = [10, 2000, 10_000_000]

/** A method with one panel for each of its curves. */
export function manyCurvesMethod(curves: number): MethodDescriptor {
  const names = Array.from({ length: curves }, (_, index) => `loss/part-${index + 1}`)
  return {
    ...sampleVat,
    id: 'many-curves',
    scalars: names.map((name, index) => ({ name, label: `Loss ${index + 1}` })),
    views: names.map((name, index) => ({
      kind: 'curves',
      id: name,
      title: `Loss ${index + 1}`,
      series: [name],
      yLabel: 'Nats',
    })),
  }
}

/** Lets a run log in appearance: so many events a second, each with a value of every curve; none when zero. */
export function logForShow(client: FakeClient, run: RunRow, method: MethodDescriptor, eventsPerSecond: number): void {
  if (eventsPerSecond === 0) return
  const start = performance.now()
  let told = 0
  setInterval(() => {
    const due = Math.floor(((performance.now() - start) / 1000) * eventsPerSecond)
    const events = Array.from({ length: due - told }, (_, index) => scalarsEvent(run, method, told + index + 1))
    told = due
    const step = told * stepsPerEvent
    const etaSeconds = (totalSteps - step) / stepsPerSecond
    client.emit({ type: 'run-events', events })
    client.emit({ type: 'run', run: { ...run, step, totalSteps, stepsPerSecond, etaSeconds, endedAt: null } })
  }, batchMilliseconds)
}

/** Falling and noisy, the same at every call. */
function scalarsEvent(run: RunRow, method: MethodDescriptor, seq: number): RunEvent {
  const values = method.scalars.map(({ name }, index) => {
    const noise = 1 + 0.2 * Math.sin(seq * 12.9898 * (index + 1))
    return [name, (0.1 + 2 / (1 + seq / 400)) * noise]
  })
  return {
    type: 'scalars',
    runId: run.id,
    seq,
    time: run.createdAt + seq * 5,
    step: seq * stepsPerEvent,
    epoch: seq / 20,
    activeSeconds: (seq * stepsPerEvent) / stepsPerSecond,
    values: Object.fromEntries(values),
  }
}
