import * as tf from '@tensorflow/tfjs-core'
import type { ParameterSpecs, ParameterValues } from '../../shared/parameters.ts'
import type { StepRandom } from '../random.ts'

/** How a denoising autoencoder's input is damaged. */
export const corruptionParams = {
  corruption: {
    kind: 'choice',
    label: 'Corruption',
    section: 'method',
    default: 'masking',
    options: [
      { value: 'masking', label: 'Masking: numbers set to 0' },
      { value: 'salt-and-pepper', label: 'Salt and pepper: numbers set to 0 or 1' },
      { value: 'gaussian', label: 'Gaussian noise' },
    ],
    help: 'How the input is damaged before it is encoded.',
  },
  corruptionLevel: {
    kind: 'number',
    label: 'Corruption level',
    symbol: 'ν',
    section: 'method',
    default: 0.25,
    min: 0,
    max: 5,
    help: 'Share of the numbers that are set (0 … 1), or the standard deviation of the Gaussian noise.',
  },
} as const satisfies ParameterSpecs

export type CorruptionParams = ParameterValues<typeof corruptionParams>

/** x̃ [B, D] from x [B, D]. Vincent et al. 2010, section 3.3. */
export function damage(
  x: tf.Tensor2D,
  site: string,
  random: StepRandom,
  { corruption, corruptionLevel: level }: CorruptionParams,
): tf.Tensor2D {
  if (level === 0) return x
  return tf.tidy(() => {
    if (corruption === 'gaussian') return tf.add(x, tf.mul(random.normal<tf.Rank.R2>(`${site}/noise`, x.shape), level))
    const draw = random.uniform<tf.Rank.R2>(`${site}/choice`, x.shape)
    const kept = tf.mul<tf.Tensor2D>(x, tf.cast(tf.greaterEqual(draw, level), 'float32'))
    if (corruption === 'masking') return kept
    // The lower half of the numbers that are set becomes 0, the upper half 1.
    const isSalt = tf.logicalAnd(tf.greaterEqual(draw, level / 2), tf.less(draw, level))
    return tf.add(kept, tf.cast(isSalt, 'float32'))
  })
}
