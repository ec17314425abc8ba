import * as tf from '@tensorflow/tfjs-core'
import type { LayerCombinator } from '../../ml/method.ts'
import type { CombinatorsViewData } from '../../shared/representation-views.ts'
import type { ViewContext } from './view-context.ts'

const unitsPerLayer = 6
/** u is normalised: most of it lies here. */
const above = [-2, -1, 0, 1, 2]
const points = 41

/** ẑ against z̃ for several u, of some units of each layer that is denoised; null where none is. */
export function combinators({ instance, dataset }: ViewContext): CombinatorsViewData | null {
  if (!instance.combinators?.length) return null
  const { width, height, plane } = dataset
  const layers = instance.combinators.map((combinator) => {
    const isImage = combinator.layer === 0
    const units = isImage && !plane ? middleRow(width, height) : evenlySpread(combinator.width)
    // Pixels lie in 0 … 1; the layers above are normalised.
    const lateral = isImage ? grid(-0.5, 1.5) : grid(-4, 4)
    return { layer: combinator.layer, lateral, units: curvesOf(combinator, units, lateral) }
  })
  return { kind: 'combinators', above, layers }
}

function curvesOf({ combine, width }: LayerCombinator, units: readonly number[], lateral: readonly number[]) {
  const denoised = tf.tidy(() => {
    const values = above.map((u) => {
      const fromSide = tf.tile(tf.tensor2d([...lateral], [points, 1]), [1, width]) // [P, width]
      const all = combine(fromSide as tf.Tensor2D, tf.fill([points, width], u))
      return tf.transpose(tf.gather(all, tf.tensor1d([...units], 'int32'), 1)) // [units, P]
    })
    return tf.stack(values, 1).arraySync() as number[][][] // [units, u, P]
  })
  return units.map((unit, index) => ({
    unit,
    denoised: denoised[index].map((curve) => curve.map((value) => Number(value.toPrecision(4)))),
  }))
}

/** Pixels across the middle of the image, where digits vary. */
function middleRow(width: number, height: number): number[] {
  const start = Math.floor(height / 2) * width
  return evenlySpread(width).map((column) => start + column)
}

function evenlySpread(width: number): number[] {
  const count = Math.min(unitsPerLayer, width)
  return Array.from({ length: count }, (_, index) => Math.floor(((index + 0.5) * width) / count))
}

function grid(from: number, to: number): number[] {
  return Array.from({ length: points }, (_, index) => from + ((to - from) * index) / (points - 1))
}
