import * as tf from '@tensorflow/tfjs-core'
import type { DataShape } from '../method.ts'
import type { StepRandom } from '../random.ts'
import type { Variables } from '../variables.ts'

/** Values of a layer are [B·P, width]: `width` units, each at P positions of every example; P is 1 in a perceptron. */
export interface LadderShape {
  width: number
  positions: number
}

/** A layer's way up, before it is normalised, and its way down. */
export interface LadderLayer extends LadderShape {
  name: string
  /** [B·P, width] from the activation below, [B·P′, width′]. */
  up(below: tf.Tensor2D): tf.Tensor2D
  trainable: readonly tf.Variable[]
  /** The decoder's way from ẑ of this layer to the signal u for the layer below; its variables begin with `name`. */
  createDown(name: string): LadderWayDown
}

export interface LadderWayDown {
  /** [B·P′, width′] from [B·P, width]. */
  down(above: tf.Tensor2D): tf.Tensor2D
  trainable: readonly tf.Variable[]
}

/** The layers of an encoder from the one above the input to the output. */
export interface LadderStack {
  input: LadderShape
  layers: readonly LadderLayer[]
  /** Weights of the first layer, see `MethodInstance.filters`. */
  filters: tf.Variable<tf.Rank.R2> | tf.Variable<tf.Rank.R4>
}

export interface LadderStackOptions {
  data: DataShape
  hiddenWidths: readonly number[]
  variables: Variables
  random: StepRandom
}

/** A perceptron's layers; weights ~ N(0, 1/fan_in). */
export function createDenseStack({ data, hiddenWidths, variables, random }: LadderStackOptions): LadderStack {
  const widths = [data.inputSize, ...hiddenWidths, data.classCount]
  const nameOf = (index: number) => (index === hiddenWidths.length ? 'output' : `hidden-${index + 1}`)
  const matrices = widths.slice(1).map((width, index) => {
    const below = widths[index]
    return createLadderWeights<tf.Rank.R2>(`${nameOf(index)}/weights`, [below, width], below, variables, random)
  })
  const layers = matrices.map((weights, index): LadderLayer => {
    const [below, width] = weights.shape
    return {
      name: nameOf(index),
      width,
      positions: 1,
      up: (h) => tf.matMul(h, weights),
      trainable: [weights as tf.Variable],
      createDown(site) {
        const back = createLadderWeights<tf.Rank.R2>(`${site}/weights`, [width, below], width, variables, random)
        return { down: (z) => tf.matMul(z, back), trainable: [back as tf.Variable] }
      },
    }
  })
  return { input: { width: data.inputSize, positions: 1 }, layers, filters: matrices[0] }
}

/** A variable ~ N(0, 1/fan_in). */
export function createLadderWeights<R extends tf.Rank>(
  name: string,
  shape: tf.ShapeMap[R],
  fanIn: number,
  variables: Variables,
  random: StepRandom,
): tf.Variable<R> {
  const initial = tf.tidy(() => tf.mul<tf.Tensor<R>>(random.normal<R>(name, shape), 1 / Math.sqrt(fanIn)))
  return variables.create<R>(name, initial, { trainable: true })
}
