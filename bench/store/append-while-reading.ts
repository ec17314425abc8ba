import { setTimeout as wait } from 'node:timers/promises'
import { openStore } from '../../src/workbench/store/index.ts'
import { summarize, type Timing } from '../measure/statistics.ts'
import { madeRun, madeScalars, runName, seriesNames } from './made-runs.ts'

const scalarsPerSecond = 50_000
const trainers = 5
const seconds = 10
const readEveryMilliseconds = 25

/** Milliseconds that a read may wait. */
export const longDelay = 50

/** Each trainer sends ten batches a second; the workbench gets them in turn. */
const batchEveryMilliseconds = 100 / trainers
const eventsPerBatch = (scalarsPerSecond * batchEveryMilliseconds) / 1000 / seriesNames.length

export interface AppendResult {
  appendedPerSecond: number
  /** From the moment that a read was due to its answer, milliseconds. */
  readDelay: Timing
  /** Of all reads, those that waited longer than 50 ms. */
  delayedShare: number
}

/** Stores what five trainers say, 50,000 scalars a second, and reads a curve every 25 ms meanwhile. */
export async function appendWhileReading(directory: string, runs: number): Promise<AppendResult> {
  const store = openStore(directory)
  const ids = Array.from({ length: trainers }, (_, index) => `run-live-${index}`)
  ids.forEach((id, index) => store.runs.insert(madeRun(id, runs + 1 + index)))
  let appended = 0
  const append = (batch: number) => {
    const trainer = batch % trainers
    const from = Math.floor(batch / trainers) * eventsPerBatch
    store.events.apply(
      String(ids[trainer]),
      madeScalars(String(ids[trainer]), trainer, seriesNames, from, from + eventsPerBatch),
    )
    appended += eventsPerBatch * seriesNames.length
  }
  const delays: number[] = []
  const read = (number: number, due: number) => {
    JSON.stringify(store.scalars.query(runName((17 * number) % runs), { names: ['error/test'], buckets: 1500 }))
    delays.push(performance.now() - due)
  }
  const start = performance.now()
  await Promise.all([
    everySoOften(start, batchEveryMilliseconds, append),
    everySoOften(start, readEveryMilliseconds, read),
  ])
  const elapsed = (performance.now() - start) / 1000
  store.close()
  return {
    appendedPerSecond: appended / elapsed,
    readDelay: summarize(delays),
    delayedShare: delays.filter((delay) => delay > longDelay).length / delays.length,
  }
}

/** Calls `act` at fixed times; what comes late is done late, not left out. */
async function everySoOften(
  start: number,
  milliseconds: number,
  act: (number: number, due: number) => void,
): Promise<void> {
  for (let number = 0; number * milliseconds < 1000 * seconds; number++) {
    const due = start + number * milliseconds
    await wait(Math.max(0, Math.ceil(due - performance.now())))
    act(number, due)
  }
}
