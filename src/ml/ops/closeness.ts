import * as tf from '@tensorflow/tfjs-core'
import { withGradient } from './custom-gradient.ts'

/**
 * How close each example is to a set of others, per kernel: Σ_j exp(−‖m_i − m_j‖₁) for m [B, K, D] against others
 * [N, K, D], giving [B, K]. Salimans et al. 2016, section 3.2. Gradients flow into both. Costs memory for B·N·K·D numbers.
 */
export const closeness = withGradient(
  (save, m: tf.Tensor3D, others: tf.Tensor3D): tf.Tensor2D => {
    const differences = pairwiseDifferences(m, others)
    const similarities = tf.exp(tf.neg(tf.sum(tf.abs(differences), 0))) // [B, N, K]
    save([differences, similarities])
    return tf.sum(similarities, 1)
  },
  (dy, [differences, similarities]) => {
    const [examples, , kernels] = similarities.shape
    const weighted = tf.mul(similarities, tf.reshape(dy, [examples, 1, kernels])) // [B, N, K]
    const flow = tf.mul(tf.sign(differences), weighted) // [D, B, N, K]
    return [tf.neg(tf.sum(flow, 2)), tf.sum(flow, 1)].map((sum) => tf.transpose(sum, [1, 2, 0]))
  },
)

/** [D, B, N, K]: with the short D in front, sums and products run over long rows of memory. */
function pairwiseDifferences(m: tf.Tensor3D, others: tf.Tensor3D): tf.Tensor4D {
  const [, kernels, size] = m.shape
  const [ofExamples, ofOthers] = [m, others].map((numbers) => tf.transpose(numbers, [2, 0, 1])) // [D, B or N, K]
  return tf.sub(tf.reshape(ofExamples, [size, -1, 1, kernels]), tf.reshape(ofOthers, [size, 1, -1, kernels]))
}
