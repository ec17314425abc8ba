import * as tf from '@tensorflow/tfjs-core'
import { invalidInput } from '../../shared/failures.ts'
import { createLadderWeights, type LadderLayer, type LadderStack, type LadderStackOptions } from './ladder-layers.ts'

export const ladderArchitectures = ['perceptron', 'conv-fc', 'conv-small'] as const
export type LadderArchitecture = (typeof ladderArchitectures)[number]
type Convolutional = Exclude<LadderArchitecture, 'perceptron'>

/** Maps of an image, `[B·height·width, channels]` when flat. */
interface Maps {
  height: number
  width: number
  channels: number
}

interface Convolution {
  filters: number
  size: readonly [number, number]
  /** `valid` shrinks the maps by size − 1, `full` grows them by as much. */
  padding: 'valid' | 'full'
  /** 2 × 2 maxima are taken first. */
  pools?: boolean
}

/**
 * The convolutional ladders of Rasmus et al. 2015, arXiv:1507.02672, section 4.2: every layer is normalised and denoised
 * per channel; max pooling belongs to the layer above it. The way down convolves the other way and repeats what was pooled.
 * @throws Failure `invalid-input` for inputs that are no images
 */
export function createConvolutionStack(architecture: Convolutional, options: LadderStackOptions): LadderStack {
  const { height, width, channels } = options.data
  if (height < 8 || width < 8) {
    throw invalidInput(
      `the examples are ${width} × ${height}: a convolutional ladder expects images of 8 × 8 pixels or more. Choose the perceptron`,
    )
  }
  let maps: Maps = { height, width, channels }
  const convolutions = convolutionsOf[architecture](maps).map((convolution, index) => {
    const created = createConvolution(`hidden-${index + 1}`, maps, convolution, options)
    maps = created.after
    return created
  })
  const layers = [...convolutions.map(({ layer }) => layer), createOutput(architecture, maps, options)]
  return { input: { width: channels, positions: height * width }, layers, filters: convolutions[0].weights }
}

/** Multiply-adds of one pass upwards of one example. */
export function ladderConvolutionMultiplyAdds(architecture: Convolutional, image: Maps): number {
  let maps = image
  let sum = 0
  for (const convolution of convolutionsOf[architecture](image)) {
    const after = mapsAfter(maps, convolution)
    sum += after.height * after.width * after.channels * maps.channels * convolution.size[0] * convolution.size[1]
    maps = after
  }
  return sum
}

const square = (filters: number, size: number, padding: 'valid' | 'full', pools = false): Convolution => ({
  filters,
  size: [size, size],
  padding,
  pools,
})

const convolutionsOf: Readonly<Record<Convolutional, (image: Maps) => readonly Convolution[]>> = {
  // 26 × 26 on MNIST: at 3 × 3 places the whole image but for a border goes through a perceptron.
  'conv-fc': ({ height, width }) => [
    { filters: 1000, size: [height - 2, width - 2], padding: 'valid' },
    ...[500, 250, 250, 250, 10].map((filters) => square(filters, 1, 'valid')),
  ],
  'conv-small': () => [
    square(32, 5, 'full'),
    square(64, 3, 'valid', true),
    square(64, 3, 'full'),
    square(128, 3, 'valid', true),
    square(10, 1, 'valid'),
  ],
}

function createConvolution(
  name: string,
  below: Maps,
  convolution: Convolution,
  { variables, random }: LadderStackOptions,
): { layer: LadderLayer; after: Maps; weights: tf.Variable<tf.Rank.R4> } {
  const { filters, size, padding, pools } = convolution
  const [rows, columns] = size
  const pooled = pools ? pooledMaps(below) : below
  const after = mapsAfter(below, convolution)
  const fanIn = rows * columns * below.channels
  const kernel: [number, number, number, number] = [rows, columns, below.channels, filters]
  const weights = createLadderWeights<tf.Rank.R4>(`${name}/weights`, kernel, fanIn, variables, random)
  const layer: LadderLayer = {
    name,
    width: filters,
    positions: after.height * after.width,
    up(h) {
      const maps = pools ? tf.maxPool(unflatten(h, below), 2, 2, 'valid') : unflatten(h, below)
      return flatten(tf.conv2d(padding === 'full' ? widen(maps, size) : maps, weights, 1, 'valid'))
    },
    trainable: [weights as tf.Variable],
    createDown(site) {
      const isFull = padding === 'full'
      const shape: typeof kernel = isFull
        ? [rows, columns, filters, below.channels]
        : [rows, columns, below.channels, filters]
      const back = createLadderWeights<tf.Rank.R4>(
        `${site}/weights`,
        shape,
        filters * Math.min(rows * columns, after.height * after.width),
        variables,
        random,
      )
      return {
        trainable: [back as tf.Variable],
        down(z) {
          const above = unflatten(z, after)
          const maps = isFull
            ? tf.conv2d(above, back, 1, 'valid')
            : tf.conv2dTranspose<tf.Tensor4D>(
                above,
                back,
                [above.shape[0], pooled.height, pooled.width, pooled.channels],
                1,
                'valid',
              )
          return flatten(pools ? tf.image.resizeNearestNeighbor(maps, [below.height, below.width]) : maps)
        },
      }
    },
  }
  return { layer, after, weights }
}

/** Class scores: the mean over all positions, which a dense layer follows in `conv-small`. */
function createOutput(
  architecture: Convolutional,
  below: Maps,
  { data, variables, random }: LadderStackOptions,
): LadderLayer {
  const { classCount } = data
  const { channels } = below
  const positions = below.height * below.width
  const isDense = architecture === 'conv-small' || channels !== classCount
  const dense = (name: string, shape: [number, number]) =>
    isDense ? createLadderWeights<tf.Rank.R2>(name, shape, shape[0], variables, random) : null
  const through = (x: tf.Tensor2D, weights: tf.Variable<tf.Rank.R2> | null): tf.Tensor2D =>
    weights ? tf.matMul(x, weights) : x
  const asVariables = (weights: tf.Variable<tf.Rank.R2> | null) => (weights ? [weights as tf.Variable] : [])
  const weights = dense('output/weights', [channels, classCount])
  return {
    name: 'output',
    width: classCount,
    positions: 1,
    up: (h) => through(tf.mean<tf.Tensor2D>(tf.reshape(h, [-1, positions, channels]), 1), weights),
    trainable: asVariables(weights),
    createDown(site) {
      const back = dense(`${site}/weights`, [classCount, channels])
      return {
        trainable: asVariables(back),
        down(z) {
          const everywhere = tf.mul(tf.reshape(through(z, back), [-1, 1, channels]), tf.ones([1, positions, 1]))
          return tf.reshape<tf.Rank.R2>(everywhere, [-1, channels])
        },
      }
    },
  }
}

function mapsAfter(below: Maps, { filters, size: [rows, columns], padding, pools }: Convolution): Maps {
  const { height, width } = pools ? pooledMaps(below) : below
  const grown = padding === 'full' ? 1 : -1
  return { height: height + grown * (rows - 1), width: width + grown * (columns - 1), channels: filters }
}

function pooledMaps({ height, width, channels }: Maps): Maps {
  return { height: Math.floor(height / 2), width: Math.floor(width / 2), channels }
}

/** Zeros around the maps, so that a valid convolution becomes a full one. */
function widen(maps: tf.Tensor4D, [rows, columns]: Convolution['size']): tf.Tensor4D {
  return tf.pad(maps, [
    [0, 0],
    [rows - 1, rows - 1],
    [columns - 1, columns - 1],
    [0, 0],
  ])
}

function unflatten(h: tf.Tensor2D, { height, width, channels }: Maps): tf.Tensor4D {
  return tf.reshape(h, [-1, height, width, channels])
}

function flatten(maps: tf.Tensor4D): tf.Tensor2D {
  return tf.reshape(maps, [-1, maps.shape[3]])
}
