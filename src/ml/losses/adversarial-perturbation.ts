import * as tf from '@tensorflow/tfjs-core'
import { detach } from '../ops/detach.ts'
import { crossEntropy } from './cross-entropy.ts'

export interface AttackOptions {
  /** `linf`: every pixel moves by ε along the gradient's sign. `l2`: the example moves by ε along the gradient. */
  norm: 'linf' | 'l2'
  /** Size in that norm, for pixels in [0, 1]. */
  epsilon: number
  /** 1 is the fast gradient (sign) method; more take as many smaller steps and stay within ε. */
  iterations: number
}

/**
 * r_adv [B, D] that raises the cross-entropy of the labels y [B, C] most, to first order. No gradient flows through it.
 * Goodfellow et al. 2015, arXiv:1412.6572, section 4 (L∞); Miyato et al. 2018, eq. 3 (L2); iterated with projection:
 * Madry et al. 2018, arXiv:1706.06083, without the random start. Each iteration costs a forward and a backward pass.
 * @param classify logits [B, C]; the pass is named since its noise is drawn at sites of its own
 */
export function adversarialPerturbation(
  classify: (x: tf.Tensor2D, pass: string) => tf.Tensor2D,
  x: tf.Tensor2D,
  y: tf.Tensor2D,
  { norm, epsilon, iterations }: AttackOptions,
): tf.Tensor2D {
  // Steps that add up to 2.5 ε reach the border from inside it, as Madry et al. choose them.
  const stepSize = iterations === 1 ? epsilon : (2.5 * epsilon) / iterations
  return tf.tidy(() => {
    let perturbation: tf.Tensor2D = tf.zerosLike(x)
    for (let iteration = 0; iteration < iterations; iteration++) {
      const loss = (r: tf.Tensor) => crossEntropy(classify(tf.add(x, r), `attack-${iteration}`), y)
      const gradient = tf.grad(loss)(perturbation) as tf.Tensor2D
      const moved = tf.add<tf.Tensor2D>(perturbation, tf.mul(unitStep(gradient, norm), stepSize))
      perturbation = detach(iterations === 1 ? moved : project(moved, norm, epsilon))
    }
    return perturbation
  })
}

/** The step of size 1 in the norm that raises a function with this gradient [B, D] most. */
function unitStep(gradient: tf.Tensor2D, norm: AttackOptions['norm']): tf.Tensor2D {
  return norm === 'linf' ? tf.sign(gradient) : normalizeRows(gradient)
}

/** The nearest point within ε. */
function project(r: tf.Tensor2D, norm: AttackOptions['norm'], epsilon: number): tf.Tensor2D {
  if (norm === 'linf') return tf.clipByValue(r, -epsilon, epsilon)
  return tf.mul(r, tf.minimum(1, tf.div(epsilon, rowNorms(r))))
}

/** Each row of x [B, D] divided by its L2 norm. A row of zeros stays. */
export function normalizeRows(x: tf.Tensor2D): tf.Tensor2D {
  return tf.div(x, rowNorms(x))
}

/**
 * L2 norms [B, 1], never 0: what is added keeps 0 / 0 from happening, and lies far below the gradients that a confident
 * prediction leaves.
 */
function rowNorms(x: tf.Tensor2D): tf.Tensor2D {
  return tf.add(tf.sqrt(tf.sum(tf.square(x), 1, true)), 1e-30)
}
