import * as tf from '@tensorflow/tfjs-core'
import type { FiltersViewData } from '../../shared/representation-views.ts'
import { rowOf } from './attacked-images.ts'
import { signedPicture } from './base64.ts'
import type { ViewContext } from './view-context.ts'

const mostFilters = 100

/** Weights of the first units; null for a method that has none to show. */
export function filters({ instance, dataset }: ViewContext): FiltersViewData | null {
  const weights = instance.filters
  if (!weights) return null
  const { height, width, channels } = kernelOf(weights as tf.Tensor) ?? dataset
  const units = weights.shape.at(-1) ?? 0
  const size = height * width * channels
  const shown = Math.min(units, mostFilters)
  const byUnit = tf.tidy(() => tf.slice(tf.transpose(tf.reshape(weights, [size, units])), [0, 0], [shown, size]))
  const values = byUnit.dataSync<'float32'>()
  byUnit.dispose()
  return {
    kind: 'filters',
    width,
    height,
    channels,
    units,
    filters: Array.from({ length: shown }, (_, unit) => signedPicture(rowOf(values, unit, size))),
  }
}

/** The shape of a convolution's filters; undefined for a dense layer, whose filters have that of the images. */
function kernelOf({ shape }: tf.Tensor): Pick<FiltersViewData, 'width' | 'height' | 'channels'> | undefined {
  if (shape.length !== 4) return undefined
  const [height, width, channels] = shape
  return { height, width, channels }
}
