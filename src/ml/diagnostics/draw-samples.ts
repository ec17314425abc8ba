import * as tf from '@tensorflow/tfjs-core'
import type { ImageGenerator } from '../method.ts'
import { classesInTurn } from '../ops/classes-in-turn.ts'
import { StepRandom } from '../random.ts'
import { chunks } from '../training/evaluate.ts'

/** Decides the latents of every measurement. */
const seed = 1

/**
 * Images [count, D] at latents that are the same at every step of every run. Where the generator is told, the classes
 * come in turn.
 * @param site names the latents: another site, other images
 */
export function drawSamples(generator: ImageGenerator, count: number, classCount: number, site: string): tf.Tensor2D {
  return tf.tidy(() =>
    tf.concat(
      chunks(count).map(({ start, size }) => {
        const latents = drawLatents(generator, size, `${site}-${start}`)
        return generator.generate(latents, generator.isConditional ? classesInTurn(size, classCount) : null)
      }),
    ),
  )
}

/** Latents [count, Z] that are the same at every step of every run. */
export function drawLatents(generator: ImageGenerator, count: number, site: string): tf.Tensor2D {
  return tf.tidy(() => generator.drawLatents(count, new StepRandom(seed, tf.scalar(0, 'int32'), `samples/${site}/`)))
}
