import * as tf from '@tensorflow/tfjs-core'
import { detach } from '../ops/detach.ts'
import type { StepRandom } from '../random.ts'
import { normalizeRows } from './adversarial-perturbation.ts'
import { klDivergence } from './kl-divergence.ts'

/** One forward pass under a name of its own, since its noise is drawn at sites of its own: x [B, D] to logits [B, C]. */
export type NamedPass = (x: tf.Tensor2D, pass: string) => tf.Tensor2D

export interface PerturbationOptions {
  /** ε: L2 norm of the perturbation. */
  epsilon: number
  /** ξ: length of the finite difference. */
  xi: number
  /** I_p: 0 gives a random direction of norm ε. */
  powerIterations: number
}

/**
 * r_vadv [B, D]: the direction in which the prediction changes most, by power iteration with finite differences.
 * No gradient flows through it. Each iteration costs one forward and one backward pass.
 * Miyato et al. 2018, arXiv:1704.03976, eq. 10–12 and Algorithm 1.
 */
export function virtualAdversarialPerturbation(
  classify: NamedPass,
  x: tf.Tensor2D,
  targetLogits: tf.Tensor2D,
  random: StepRandom,
  { epsilon, xi, powerIterations }: PerturbationOptions,
): tf.Tensor2D {
  return tf.tidy(() => {
    let direction = normalizeRows(random.normal<tf.Rank.R2>('direction', x.shape))
    for (let iteration = 0; iteration < powerIterations; iteration++) {
      // Times B / ξ, so that the gradient is H·d for each row: the mean's would vanish beside confident predictions.
      const divergence = (d: tf.Tensor) => {
        const mean = klDivergence(targetLogits, classify(tf.add(x, tf.mul(d, xi)), `power-${iteration}`))
        return tf.mul(mean, x.shape[0] / xi)
      }
      direction = detach(normalizeRows(tf.grad(divergence)(direction) as tf.Tensor2D))
    }
    return tf.mul(direction, epsilon)
  })
}

/**
 * LDS: KL(p(y|x) ‖ p(y|x + r_vadv)), mean over the batch x [B, D]. Gradients flow through the perturbed pass only:
 * `cleanLogits` [B, C] are a fixed target. Miyato et al. 2018, eq. 7.
 */
export function localDistributionalSmoothness(
  classify: NamedPass,
  x: tf.Tensor2D,
  cleanLogits: tf.Tensor2D,
  random: StepRandom,
  options: PerturbationOptions,
): tf.Scalar {
  return tf.tidy(() => {
    const targetLogits = detach(cleanLogits)
    const perturbation = virtualAdversarialPerturbation(classify, x, targetLogits, random, options)
    return klDivergence(targetLogits, classify(tf.add(x, perturbation), 'perturbed'))
  })
}
