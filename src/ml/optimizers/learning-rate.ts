import type { OptimizerParams } from './optimizer-params.ts'

/** The learning rate at a step, counted from 0. */
export function learningRateAt(params: OptimizerParams, step: number): number {
  const { learningRate, decay, decayEvery, decayFactor, decayFrom, steps } = params
  switch (decay) {
    case 'none':
      return learningRate
    case 'step':
      return learningRate * decayFactor ** Math.floor(step / decayEvery)
    case 'linear': {
      const start = decayFrom * steps
      return step < start ? learningRate : learningRate * ((steps - step) / (steps - start))
    }
  }
}
