import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Failure, type FailureRecord } from '../shared/failures.ts'
import type { EngineInfo, RunEvent } from '../shared/run-events.ts'
import { decodeSafetensors } from '../shared/safetensors.ts'
import type { TrainerJob } from '../shared/trainer-protocol.ts'
import type { RunPlan } from './plan-run.ts'
import type { StartTrainer } from './trainers/trainer-process.ts'
import { TrainerSession } from './trainers/trainer-session.ts'

export interface DeterminismReport {
  engine: EngineInfo
  /** Steps of each of the three short runs. */
  steps: number
  resumedFrom: number
  /** Variables that a second run from the same seed ended with other bits of. */
  differAfterRepeat: readonly string[]
  /** Variables that a run resumed half-way ended with other bits of. */
  differAfterResume: readonly string[]
}

const mostSteps = 100

/**
 * Trains the first steps of a run three times in a folder of its own: straight, again, and resumed half-way. Compares
 * every variable, optimiser state included, bit by bit. Nothing is stored.
 */
export async function verifyDeterminism(plan: RunPlan, startTrainer: StartTrainer): Promise<DeterminismReport> {
  const folder = mkdtempSync(join(tmpdir(), 'penumbra-determinism-'))
  try {
    const steps = Math.min(mostSteps, Math.max(2, Number(plan.resolved.params.steps)))
    const half = Math.floor(steps / 2)
    const splitFile = join(folder, 'split.json')
    writeFileSync(splitFile, JSON.stringify(plan.split))
    const job = (name: string): TrainerJob => {
      const runDirectory = join(folder, name)
      mkdirSync(runDirectory)
      const params = { ...plan.resolved.params, steps, checkpointEvery: half, evaluateEvery: steps }
      return {
        runId: name,
        runDirectory,
        methodId: plan.resolved.method,
        params,
        settings: plan.resolved.settings,
        dataset: plan.dataset,
        splitFile,
        unseen: true,
        firstSeq: 1,
        priorEvaluations: [],
      }
    }
    const straight = await train(job('straight'), startTrainer)
    const again = await train(job('again'), startTrainer)
    const resumed = await train({ ...job('resumed'), resumeFrom: straight.checkpointAt(half) }, startTrainer)
    const expected = variablesOf(straight.checkpointAt(steps))
    return {
      engine: straight.engine,
      steps,
      resumedFrom: half,
      differAfterRepeat: differing(expected, variablesOf(again.checkpointAt(steps))),
      differAfterResume: differing(expected, variablesOf(resumed.checkpointAt(steps))),
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

interface ShortRun {
  engine: EngineInfo
  checkpointAt(step: number): string
}

function train(job: TrainerJob, startTrainer: StartTrainer): Promise<ShortRun> {
  const events: RunEvent[] = []
  let lost: FailureRecord | undefined
  return new Promise((resolve, reject) => {
    new TrainerSession({
      startTrainer,
      job,
      onEvents: (batch) => events.push(...batch),
      onLost: (_outcome, failure) => (lost = failure),
      onExit() {
        const ended = events.findLast((event) => event.type === 'ended')
        const problem = lost ?? ended?.failure
        if (problem) return reject(new Failure(problem.kind, problem.message))
        const started = events.find((event) => event.type === 'started')
        if (!started) return reject(new Failure('internal', 'the trainer ended without having started'))
        resolve({ engine: started.engine, checkpointAt: (step) => checkpointAt(job, events, step) })
      },
    })
  })
}

function checkpointAt({ runDirectory }: TrainerJob, events: readonly RunEvent[], step: number): string {
  const checkpoint = events.find((event) => event.type === 'checkpoint' && event.role === 'last' && event.step === step)
  if (checkpoint?.type !== 'checkpoint')
    throw new Failure('internal', `the trainer saved no checkpoint at step ${step}`)
  return join(runDirectory, checkpoint.file)
}

function variablesOf(checkpoint: string): Map<string, Buffer> {
  const { tensors } = decodeSafetensors(readFileSync(checkpoint), checkpoint)
  return new Map([...tensors].map(([name, { values }]) => [name, Buffer.from(values.buffer)]))
}

function differing(expected: ReadonlyMap<string, Buffer>, actual: ReadonlyMap<string, Buffer>): string[] {
  return [...expected].filter(([name, bytes]) => !actual.get(name)?.equals(bytes)).map(([name]) => name)
}
