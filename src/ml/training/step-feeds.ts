import type { BatchSampler } from '../data/batch-sampler.ts'
import type { Stage } from '../method.ts'

/** All that differs from one step to the next, as plain numbers. */
export interface StepFeeds {
  /** Counter that the random draws are keyed by, unique in the run. */
  counter: number
  /** Indices per batch name. */
  indices: Readonly<Record<string, Int32Array>>
  numbers: Readonly<Record<string, number>>
}

/**
 * @param step within the stage
 * @param firstStep steps of the run before this stage
 */
export function feedsOf(
  stage: Stage,
  samplers: Readonly<Record<string, BatchSampler>>,
  step: number,
  firstStep: number,
): StepFeeds {
  const indices = Object.fromEntries(Object.keys(stage.batches).map((name) => [name, samplers[name].batch(step)]))
  return { counter: firstStep + step + 1, indices, numbers: stage.feeds(step) }
}
