import { createInterface } from 'node:readline'
import * as tf from '@tensorflow/tfjs-core'
import type { CandidateMessage } from './messages.ts'

/** One step, counted from 0. The caller disposes the scalars. */
export type StepFunction = (step: number) => Record<string, tf.Scalar>

/** A candidate with its networks and data in place. */
export interface BuiltCandidate {
  library: string
  device: string
  stages?: string[]
  /** What is left to do before the first step, such as recording it. */
  prepare(): StepFunction
}

/** Steps whose scalars are told, so that the candidates can be compared. */
const comparedSteps = 3

/** The candidate's side of the line protocol: builds, then runs the steps asked for until its input ends. */
export async function serveCandidate(build: () => Promise<BuiltCandidate>): Promise<void> {
  try {
    const { prepare, ...description } = await build()
    const start = performance.now()
    const step = prepare()
    const first = readScalars(step(0))
    const firstStepMilliseconds = performance.now() - start
    const losses = [first]
    while (losses.length < comparedSteps) losses.push(readScalars(step(losses.length)))
    send({ type: 'ready', ...description, firstStepMilliseconds, losses })

    let next = losses.length
    for await (const line of createInterface({ input: process.stdin })) {
      const count = Number(/^run (\d+)$/.exec(line)?.[1])
      if (!(count > 0)) throw new Error(`got ${JSON.stringify(line)}: expected "run N" with N steps to run`)
      const milliseconds = timeSteps(step, next, count)
      next += count
      send({ type: 'ran', milliseconds })
    }
  } catch (error) {
    send({ type: 'failed', reason: error instanceof Error ? error.message : String(error) })
    process.exitCode = 1
  }
}

/** Milliseconds of `count` steps, until the last one's scalars are here. */
function timeSteps(step: StepFunction, first: number, count: number): number {
  const start = performance.now()
  for (let index = first; index < first + count - 1; index++) tf.dispose(step(index))
  readScalars(step(first + count - 1))
  return performance.now() - start
}

function readScalars(scalars: Record<string, tf.Scalar>): Record<string, number> {
  const values = Object.fromEntries(Object.entries(scalars).map(([name, scalar]) => [name, scalar.dataSync()[0]]))
  tf.dispose(scalars)
  return values
}

function send(message: CandidateMessage): void {
  process.stdout.write(`${JSON.stringify(message)}\n`)
}
