import type { MethodDescriptor } from '../../shared/method-descriptor.ts'
import { estimateSeconds } from '../../shared/estimate-seconds.ts'
import type { RunRow } from '../../shared/runs.ts'
import { progressOf } from '../runs/run-words.ts'

export interface QueuePlan {
  /** Seconds that each run still trains, by id; runs without a measured speed are left out. */
  seconds: ReadonlyMap<string, number>
  /** Seconds until each waiting run starts, by id; left out behind a run of unknown length. */
  startsIn: ReadonlyMap<string, number>
  /** Seconds until the last run ends, of those whose length is known. */
  finishIn: number
  /** Runs whose length is not known: the queue takes longer than `finishIn`. */
  unknown: number
}

/** When each run of the queue starts and ends: every free place takes the first that waits. */
export function planQueue(
  running: readonly RunRow[],
  waiting: readonly RunRow[],
  concurrency: number,
  restOf: (run: RunRow) => number | undefined,
): QueuePlan {
  const seconds = new Map(
    [...running, ...waiting].flatMap((run) => {
      const rest = restOf(run)
      return rest === undefined ? [] : [[run.id, rest] as const]
    }),
  )
  // When each place is free again; NaN: nobody knows.
  const places = running.map(({ id }) => seconds.get(id) ?? NaN)
  while (places.length < concurrency) places.push(0)
  const startsIn = new Map<string, number>()
  let finishIn = Math.max(0, ...places.filter(Number.isFinite))
  for (const { id } of waiting) {
    const known = places.filter(Number.isFinite)
    if (known.length === 0) break
    const start = Math.min(...known)
    // A place of unknown end may be free earlier: then the order stands, the time does not.
    if (known.length === places.length) startsIn.set(id, start)
    const end = start + (seconds.get(id) ?? NaN)
    places[places.indexOf(start)] = end
    if (Number.isFinite(end)) finishIn = Math.max(finishIn, end)
  }
  return { seconds, startsIn, finishIn, unknown: running.length + waiting.length - seconds.size }
}

/** Seconds that a run still trains: its own measure once it trains, before that the speed of runs like it. */
export function restSeconds(
  run: RunRow,
  methods: ReadonlyMap<string, MethodDescriptor>,
  rows: readonly RunRow[],
): number | undefined {
  if (run.step > 0 && run.status !== 'queued' && run.etaSeconds !== null) return run.etaSeconds
  const method = methods.get(run.method)
  const whole = method && estimateSeconds(run, method, rows)
  return whole === undefined ? undefined : whole * (1 - progressOf(run))
}
