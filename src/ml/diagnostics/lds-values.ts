import * as tf from '@tensorflow/tfjs-core'
import { type PerturbationOptions, virtualAdversarialPerturbation } from '../losses/virtual-adversarial.ts'
import type { StepRandom } from '../random.ts'
import { chunks } from '../training/evaluate.ts'
import { logSoftmax } from '../ops/log-softmax.ts'

/**
 * LDS of each example: KL(p(y|x) ‖ p(y|x + r_vadv)), [N] in nats.
 * @param classify logits [B, C] at test time
 * @param x [N, D]
 */
export function ldsValues(
  classify: (x: tf.Tensor2D) => tf.Tensor2D,
  x: tf.Tensor2D,
  random: StepRandom,
  options: PerturbationOptions,
): Float32Array {
  const values = new Float32Array(x.shape[0])
  for (const { start, size } of chunks(x.shape[0])) {
    const ofChunk = tf.tidy(() => {
      const examples = tf.slice(x, [start, 0], [size, -1])
      const clean = classify(examples)
      const perturbation = virtualAdversarialPerturbation(classify, examples, clean, random.scope(`${start}`), options)
      const logClean = logSoftmax(clean)
      const logPerturbed = logSoftmax(classify(tf.add(examples, perturbation)))
      return tf.sum(tf.mul(tf.exp(logClean), tf.sub(logClean, logPerturbed)), 1) // [size]
    })
    values.set(ofChunk.dataSync(), start)
    ofChunk.dispose()
  }
  return values
}
