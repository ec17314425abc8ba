import * as tf from '@tensorflow/tfjs-core'
import type { LayerCombinator } from '../method.ts'
import { batchNormalize } from '../ops/batch-normalize.ts'
import type { StepRandom } from '../random.ts'
import type { Variables } from '../variables.ts'
import { type Combinator, type CombinatorName, createCombinator } from './combinators.ts'
import type { LadderStack, LadderWayDown } from './ladder-layers.ts'

export interface LadderDecoderOptions {
  stack: LadderStack
  combinator: CombinatorName
  /** λ of each layer, the image first: the decoder goes no further down than the lowest above 0. */
  denoisingWeights: readonly number[]
  variables: Variables
  random: StepRandom
}

export interface LadderDecoder {
  /** The lowest layer that is denoised, 0 is the image; null where none is. */
  lowest: number | null
  /**
   * ẑ of each layer from the top down to the lowest.
   * @param logits of the corrupted pass [B, C], whose softmax, normalised, is the signal for the top
   * @param lateral z̃ of every layer, the image first, [B·P, width] each
   */
  denoise(logits: tf.Tensor2D, lateral: readonly tf.Tensor2D[]): { layer: number; denoised: tf.Tensor2D }[]
  /** From the lowest layer up. */
  combinators: readonly LayerCombinator[]
  trainable: readonly tf.Variable[]
}

interface DecoderLayer {
  /** V: from the layer above to this one; null at the top. */
  way: LadderWayDown | null
  combinator: Combinator
}

/**
 * The way down of a ladder: u = BN(V·ẑ of the layer above), at the top BN(softmax), and ẑ = g(z̃, u).
 * Rasmus et al. 2015, Algorithm 1.
 */
export function createLadderDecoder(options: LadderDecoderOptions): LadderDecoder {
  const { stack, combinator, denoisingWeights, variables, random } = options
  const shapes = [stack.input, ...stack.layers]
  if (denoisingWeights.length !== shapes.length) {
    throw new Error(`${denoisingWeights.length} denoising weights for ${shapes.length} layers`)
  }
  const lowest = denoisingWeights.findIndex((weight) => weight > 0)
  if (lowest < 0) return { lowest: null, denoise: () => [], combinators: [], trainable: [] }

  const layers = shapes.slice(lowest).map(({ width }, index): DecoderLayer => {
    const name = `denoising-${lowest + index}`
    const above = stack.layers.at(lowest + index)
    return {
      way: above ? above.createDown(name) : null,
      combinator: createCombinator(combinator, { name, width, variables, random }),
    }
  })
  return {
    lowest,
    denoise(logits, lateral) {
      let above: tf.Tensor2D = tf.softmax(logits)
      return layers
        .map((layer, index) => ({ ...layer, layer: lowest + index }))
        .toReversed()
        .map(({ way, combinator: { combine }, layer }) => {
          const signal = normalizeOnly(way ? way.down(above) : above)
          above = combine(lateral[layer], signal)
          return { layer, denoised: above }
        })
    },
    combinators: layers.map(({ combinator: { combine } }, index) => ({
      layer: lowest + index,
      width: shapes[lowest + index].width,
      combine,
    })),
    trainable: layers.flatMap(({ way, combinator: { trainable } }) => [...(way?.trainable ?? []), ...trainable]),
  }
}

/** Batch normalisation without parameters. [B·P, D] */
function normalizeOnly(x: tf.Tensor2D): tf.Tensor2D {
  return batchNormalize(x, tf.ones([x.shape[1]]), tf.zeros([x.shape[1]]))
}
