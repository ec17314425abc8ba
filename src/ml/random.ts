import * as tf from '@tensorflow/tfjs-core'
import { siteKey } from '../shared/random.ts'
import { statelessNormalKernel, statelessUniformKernel } from './ops/stateless-random.ts'

/**
 * Random draws of one step. Each is a pure function of (run seed, site, step), so a run resumes bit for bit and a
 * recorded step draws fresh numbers: the step counter is an input of the graph. Two draws of one step need two sites.
 */
export class StepRandom {
  readonly #seed: number
  readonly #step: tf.Scalar
  readonly #path: string

  /** @param step int32 scalar, the counter of the step */
  constructor(seed: number, step: tf.Scalar, path = '') {
    this.#seed = seed
    this.#step = step
    this.#path = path
  }

  /** The same source with `name/` before every site: one scope for each forward pass. */
  scope(name: string): StepRandom {
    return new StepRandom(this.#seed, this.#step, `${this.#path}${name}/`)
  }

  /** Standard normal numbers of `shape`. */
  normal<R extends tf.Rank>(site: string, shape: tf.ShapeMap[R]): tf.Tensor<R> {
    return this.#draw<R>(statelessNormalKernel, site, shape)
  }

  /** Uniform numbers in [0, 1) of `shape`. */
  uniform<R extends tf.Rank>(site: string, shape: tf.ShapeMap[R]): tf.Tensor<R> {
    return this.#draw<R>(statelessUniformKernel, site, shape)
  }

  #draw<R extends tf.Rank>(kernel: string, site: string, shape: tf.ShapeMap[R]): tf.Tensor<R> {
    return tf.tidy(() => {
      const key = tf.scalar(siteKey(this.#seed, this.#path + site), 'int32')
      const seed = tf.stack([key, this.#step])
      return tf.engine().runKernel<tf.Tensor<R>>(kernel, { seed }, { shape: [...shape] })
    })
  }
}

/** Draws outside any step, such as initial weights: step 0 of sites of their own. */
export function initialRandom(seed: number): StepRandom {
  return new StepRandom(seed, tf.scalar(0, 'int32'), 'initial/')
}
