import { diversityScalar } from '../shared/generated-views.ts'

/** Evaluations in a row that a rule must hold at: the first steps of any generator look collapsed. */
export const patience = 3

/**
 * Samples are collapsed when two of them are this near, relative to two real images: nearer than two ones, which of the
 * classes of MNIST differ least (0.58 of the distance of any two images).
 */
export const collapsedDiversity = 0.5

/** The discriminator is too sure when its mean answers are beyond these, and its gradients fade. */
export const sureOfReal = 0.98
export const sureOfGenerated = 0.02

/** Means of D(x) that methods log: on real images, by the pool they come from, and on generated ones. */
const realScalars = ['realness/unlabeled', 'realness/labeled']
const generatedScalar = 'realness/generated'

type Values = Readonly<Partial<Record<string, number>>>

interface Rule {
  /** Evaluations in a row at which it held. */
  held: number
  /** What is wrong, or null. */
  problem(means: Values): string | null
}

/**
 * Looks for generators that make the same image over and over and for discriminators that win. A rule warns once, and
 * again only after a recovery.
 */
export class GameWatch {
  readonly #rules: readonly Rule[] = [
    { held: 0, problem: collapse },
    { held: 0, problem: imbalance },
  ]
  #logged: Values[] = []

  /** @param values scalars of a step */
  log(values: Values): void {
    this.#logged.push(values)
  }

  /**
   * @param measured scalars of an evaluation
   * @returns warnings, from it and from what was logged since the last one
   */
  evaluate(measured: Values): string[] {
    const means = { ...meansOf(this.#logged), ...measured }
    this.#logged = []
    return this.#rules.flatMap((rule) => {
      const problem = rule.problem(means)
      rule.held = problem === null ? 0 : rule.held + 1
      return problem !== null && rule.held === patience ? [problem] : []
    })
  }
}

function collapse({ [diversityScalar]: diversity }: Values): string | null {
  if (diversity === undefined || diversity >= collapsedDiversity) return null
  return (
    `The samples look alike: two of them are ${share(diversity)} as far apart as two test images, below ` +
    `${share(collapsedDiversity)} at ${patience} evaluations in a row. Minibatch discrimination, feature matching or ` +
    'a lower learning rate often help'
  )
}

function imbalance(means: Values): string | null {
  const name = realScalars.find((candidate) => means[candidate] !== undefined)
  const real = name === undefined ? undefined : means[name]
  const generated = means[generatedScalar]
  if (real === undefined || generated === undefined) return null
  if (real < sureOfReal || generated > sureOfGenerated) return null
  return (
    `The discriminator wins: mean D(x) is ${real.toFixed(3)} on real and ${generated.toFixed(3)} on generated images, ` +
    `beyond ${sureOfReal} and ${sureOfGenerated} at ${patience} evaluations in a row. Label smoothing, more noise or ` +
    'a smaller discriminator often help'
  )
}

function share(value: number): string {
  return `${(100 * value).toFixed(1)} %`
}

/** Mean of each scalar over the log lines that have it. */
function meansOf(logged: readonly Values[]): Values {
  const names = new Set(logged.flatMap((values) => Object.keys(values)))
  return Object.fromEntries(
    [...names].map((name) => {
      const values = logged.flatMap((line) => line[name] ?? [])
      return [name, values.reduce((sum, value) => sum + value, 0) / values.length]
    }),
  )
}
