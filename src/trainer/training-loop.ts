import * as tf from '@tensorflow/tfjs-core'
import type { ResidentData } from '../ml/data/resident-data.ts'
import { type MethodInstance, type PoolReader, type Stage, totalSteps } from '../ml/method.ts'
import { type EvaluationParams, evaluationParamsOf } from '../ml/training/evaluation-params.ts'
import type { Variables } from '../ml/variables.ts'
import { type CheckpointEvent, type RunOutcome, summarizeEvaluations } from '../shared/run-events.ts'
import type { TrainerJob } from '../shared/trainer-protocol.ts'
import { type CheckpointState, writeCheckpoint } from './checkpoint.ts'
import type { Engine } from './engine.ts'
import type { Evaluator } from './evaluator.ts'
import type { RunData } from './load-data.ts'
import { GameWatch } from './game-watch.ts'
import type { RunHost } from './run-host.ts'
import { createStageProgram, type StageProgram } from './stage-program.ts'
import { StepClock } from './step-clock.ts'
import type { Viewer } from './views/viewer.ts'

export interface TrainingLoopInput {
  job: TrainerJob
  host: RunHost
  engine: Engine
  data: RunData
  resident: ResidentData
  variables: Variables
  instance: MethodInstance
  pool: PoolReader
  evaluator: Evaluator
  viewer: Viewer
  start: CheckpointState
}

/** The steps of Miyato et al. 2016, Figures 3 and 4. */
const liveMilestones = new Set([0, 10, 100, 1000])

/** A loss that is no longer a finite number. */
class Diverged extends Error {}

/** The one loop that trains: steps, log lines, evaluations, checkpoints, a stop. */
export class TrainingLoop {
  readonly #input: TrainingLoopInput
  readonly #params: EvaluationParams
  readonly #clock: StepClock
  readonly #totalSteps: number
  readonly #evaluations: TrainerJob['priorEvaluations'][number][]
  readonly #watch = new GameWatch()
  #step: number
  #lastSaved: number

  constructor(input: TrainingLoopInput) {
    this.#input = input
    this.#params = evaluationParamsOf(input.job.params)
    this.#totalSteps = totalSteps(input.instance.stages)
    this.#clock = new StepClock(input.start.activeSeconds)
    this.#evaluations = [...input.job.priorEvaluations]
    this.#step = input.start.step
    this.#lastSaved = input.start.step
  }

  async run(): Promise<void> {
    let outcome: RunOutcome = 'completed'
    let failure: { kind: 'diverged'; message: string } | undefined
    try {
      let firstStep = 0
      for (const stage of this.#input.instance.stages) {
        if (this.#step < firstStep + stage.steps) await this.#runStage(stage, firstStep)
        firstStep += stage.steps
        if (this.#stopsHere()) break
      }
      if (this.#step < this.#totalSteps) outcome = 'stopped'
    } catch (error) {
      if (!(error instanceof Diverged)) throw error
      outcome = 'diverged'
      failure = { kind: 'diverged', message: error.message }
    }
    this.#end(outcome, failure)
  }

  async #runStage(stage: Stage, firstStep: number): Promise<void> {
    const { engine, data, resident, variables, host, job } = this.#input
    const program = createStageProgram({
      engine,
      stage,
      firstStep,
      data,
      resident,
      seed: job.settings.seed,
      variables,
      onFallback: (message) => host.emit({ type: 'notice', level: 'warning', message }),
    })
    try {
      await this.#runSteps(stage, program, firstStep)
    } finally {
      program.dispose()
    }
  }

  async #runSteps(stage: Stage, program: StageProgram, firstStep: number): Promise<void> {
    const { job } = this.#input
    const end = firstStep + stage.steps
    if (this.#step === 0) this.#showLive(program)
    await this.#report(stage)
    while (this.#step < end && !this.#stopsHere()) {
      this.#clock.start()
      const scalars = program.run(program.feeds(this.#step - firstStep))
      this.#step++
      const isLast = this.#step === this.#totalSteps
      if (this.#isDue(this.#params.logEvery) || isLast) this.#log(scalars, program, firstStep)
      tf.dispose(scalars)
      this.#clock.stop(1)
      const isRung = this.#step === job.stopAfterStep
      if (this.#isDue(this.#params.evaluateEvery) || isLast || isRung) this.#evaluate(program, firstStep)
      if (this.#isDue(this.#params.checkpointEvery)) this.#save('last', program)
      const reports = this.#clock.takeReportTurn()
      if (reports || liveMilestones.has(this.#step)) this.#showLive(program)
      if (reports) await this.#report(stage)
    }
    if (this.#step > this.#lastSaved) this.#save('last', program)
  }

  #stopsHere(): boolean {
    const { host, job } = this.#input
    return host.stopRequested() || this.#step >= (job.stopAfterStep ?? this.#totalSteps)
  }

  #isDue(every: number): boolean {
    return this.#step % every === 0
  }

  /** Reads the step's scalars, which waits for the device. */
  #log(scalars: Readonly<Record<string, tf.Scalar>>, program: StageProgram, firstStep: number): void {
    const values: Record<string, number> = {}
    for (const [name, scalar] of Object.entries(scalars)) {
      const value = scalar.dataSync()[0]
      if (!Number.isFinite(value)) {
        throw new Diverged(
          `${name} was ${value} at step ${this.#step}: expected a finite number. A lower learning rate or a longer warm-up usually helps`,
        )
      }
      values[name] = value
    }
    this.#watch.log(values)
    this.#emitScalars(values, program, firstStep)
  }

  #evaluate(program: StageProgram, firstStep: number): void {
    const { instance, pool, evaluator, viewer, host } = this.#input
    this.#clock.start()
    program.pull()
    instance.prepareEvaluation(pool)
    const { testError, validationError, scalars, confusion } = evaluator.evaluate(instance)
    this.#clock.stop(0)
    const best = summarizeEvaluations(this.#evaluations).bestValidationError
    this.#evaluations.push({ step: this.#step, testError, validationError })
    this.#emitScalars(scalars, program, firstStep)
    for (const message of this.#watch.evaluate(scalars)) host.emit({ type: 'notice', level: 'warning', message })
    if (confusion) host.emit({ type: 'view', viewId: 'confusion', step: this.#step, data: confusion })
    for (const snapshot of viewer.atEvaluation(this.#step, this.#step === this.#totalSteps)) {
      host.emit({ type: 'view', step: this.#step, ...snapshot })
    }
    if (validationError !== null && (best === null || validationError < best)) this.#save('best-validation', program)
  }

  /** Shows what changes too fast for evaluations; kept at the steps that the literature shows, else only seen. */
  #showLive(program: StageProgram): void {
    const { viewer, instance, pool, host } = this.#input
    if (!viewer.isLive) return
    program.pull()
    instance.prepareEvaluation(pool)
    const fate = liveMilestones.has(this.#step) ? {} : ({ transient: true } as const)
    for (const snapshot of viewer.live(this.#step)) host.emit({ type: 'view', step: this.#step, ...snapshot, ...fate })
  }

  #emitScalars(values: Record<string, number>, program: StageProgram, firstStep: number): void {
    this.#input.host.emit({
      type: 'scalars',
      step: this.#step,
      epoch: program.epochsAfter(this.#step - firstStep),
      activeSeconds: this.#clock.activeSeconds,
      values,
    })
  }

  #save(role: CheckpointEvent['role'], program: StageProgram): void {
    const { job, variables, host, viewer, instance, pool } = this.#input
    program.pull()
    // A live view has left the statistics of a step that the clock chose: what is saved depends on the steps alone.
    if (viewer.isLive) instance.prepareEvaluation(pool)
    const state = { step: this.#step, activeSeconds: this.#clock.activeSeconds }
    const written = writeCheckpoint(job.runDirectory, role, variables, state, { run: job.runId, method: job.methodId })
    if (role === 'last') this.#lastSaved = this.#step
    host.emit({ type: 'checkpoint', step: this.#step, role, ...written })
  }

  async #report(stage: Stage): Promise<void> {
    const { stepsPerSecond } = this.#clock
    this.#input.host.emit({
      type: 'progress',
      step: this.#step,
      totalSteps: this.#totalSteps,
      stage: stage.name,
      activeSeconds: this.#clock.activeSeconds,
      stepsPerSecond,
      etaSeconds: this.#clock.secondsFor(this.#totalSteps - this.#step),
    })
    await this.#input.host.breathe()
  }

  #end(outcome: RunOutcome, failure: { kind: 'diverged'; message: string } | undefined): void {
    const { host, job, engine } = this.#input
    host.emit({
      type: 'ended',
      outcome,
      summary: {
        ...summarizeEvaluations(this.#evaluations),
        steps: this.#step,
        stepsPerSecond: this.#clock.stepsPerSecond,
        activeSeconds: this.#clock.activeSeconds,
        engine: engine.info,
        runId: job.runId,
      },
      ...(failure ? { failure } : {}),
    })
  }
}
