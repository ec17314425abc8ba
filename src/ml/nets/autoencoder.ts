import * as tf from '@tensorflow/tfjs-core'
import type { StepRandom } from '../random.ts'
import type { Variables } from '../variables.ts'

export interface AutoencoderOptions {
  inputSize: number
  hiddenWidths: readonly number[]
  /** Whether a layer decodes with its own weights, transposed. */
  tied: boolean
  variables: Variables
  random: StepRandom
}

/** One layer, up and down. Vincent et al. 2010, eq. 2 and 3, with sigmoid units. */
export interface AutoencoderLayer {
  /** Codes [B, width] in 0 … 1 for x [B, size of the layer below]. */
  encode(x: tf.Tensor2D): tf.Tensor2D
  /** Scores [B, size of the layer below] whose sigmoid is the reconstruction. */
  decode(codes: tf.Tensor2D): tf.Tensor2D
  /** Of the encoder, [size of the layer below, width]. */
  weights: tf.Variable<tf.Rank.R2>
  trainable: readonly tf.Variable[]
}

/** Layers from the input up. Weights ~ N(0, 1/fan_in), biases 0. */
export function createAutoencoder({
  inputSize,
  hiddenWidths,
  tied,
  variables,
  random,
}: AutoencoderOptions): AutoencoderLayer[] {
  const sizes = [inputSize, ...hiddenWidths]
  return hiddenWidths.map((width, index): AutoencoderLayer => {
    const below = sizes[index]
    const weights = (name: string, shape: [number, number]) => {
      const draw = random.normal<tf.Rank.R2>(name, shape)
      const initial = tf.tidy(() => tf.mul<tf.Tensor2D>(draw, 1 / Math.sqrt(shape[0])))
      draw.dispose()
      return variables.create<tf.Rank.R2>(name, initial, { trainable: true })
    }
    const bias = (name: string, size: number) =>
      variables.create<tf.Rank.R1>(name, tf.zeros([size]), { trainable: true })
    const layer = `layer-${index + 1}`
    const encoder = { weights: weights(`${layer}/weights`, [below, width]), bias: bias(`${layer}/bias`, width) }
    const decoder = tied ? null : weights(`${layer}/decoder-weights`, [width, below])
    const decoderBias = bias(`${layer}/decoder-bias`, below)
    return {
      encode: (x) => tf.sigmoid(tf.add<tf.Tensor2D>(tf.matMul(x, encoder.weights), encoder.bias)),
      decode: (codes) =>
        tf.add(decoder ? tf.matMul(codes, decoder) : tf.matMul(codes, encoder.weights, false, true), decoderBias),
      weights: encoder.weights,
      trainable: [encoder.weights, encoder.bias, ...(decoder ? [decoder] : []), decoderBias].map(
        (variable) => variable as tf.Variable,
      ),
    }
  })
}
