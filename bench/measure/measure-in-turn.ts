import { summarize, type Timing } from './statistics.ts'

/** Something whose steps are timed. */
export interface Stepper {
  /** Milliseconds that `steps` steps took. */
  run(steps: number): Promise<number>
}

export interface RoundOptions {
  /** Measurements of each. */
  rounds: number
  /** How long one measurement should last. */
  roundMilliseconds: number
  onRound?(round: number): void
}

/** Milliseconds per step, or why there are none. */
export type Measured = Timing | { problem: string }

/** The share of a round that a warm-up has to last before its speed is believed. */
const believable = 0.2

/**
 * Times the steppers in turn, round after round, so that exactly one computes at a time and all see the same machine.
 * A stepper that fails drops out with its reason.
 */
export async function measureInTurn(steppers: readonly Stepper[], options: RoundOptions): Promise<Measured[]> {
  const { rounds, roundMilliseconds, onRound } = options
  const trials: { stepper: Stepper; steps: number; perStep: number[]; problem?: string }[] = []
  const guarded = async (trial: (typeof trials)[number], work: () => Promise<void>) => {
    if (trial.problem !== undefined) return
    try {
      await work()
    } catch (error) {
      trial.problem = error instanceof Error ? error.message : String(error)
    }
  }
  for (const stepper of steppers) {
    const trial = { stepper, steps: 0, perStep: [] }
    trials.push(trial)
    await guarded(trial, async () => {
      trial.steps = await warmUp(stepper, roundMilliseconds)
    })
  }
  for (let round = 1; round <= rounds; round++) {
    onRound?.(round)
    for (const trial of trials) {
      await guarded(trial, async () => {
        trial.perStep.push((await trial.stepper.run(trial.steps)) / trial.steps)
      })
    }
  }
  return trials.map(({ perStep, problem }) => (problem === undefined ? summarize(perStep) : { problem }))
}

/** Runs until the speed is known; returns the steps that fill a round. */
async function warmUp(stepper: Stepper, roundMilliseconds: number): Promise<number> {
  for (let steps = 1; ; steps *= 3) {
    const milliseconds = await stepper.run(steps)
    if (milliseconds >= believable * roundMilliseconds) {
      return Math.max(1, Math.round((roundMilliseconds * steps) / milliseconds))
    }
  }
}
