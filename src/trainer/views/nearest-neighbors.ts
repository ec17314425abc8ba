import * as tf from '@tensorflow/tfjs-core'
import { drawSamples } from '../../ml/diagnostics/draw-samples.ts'
import { squaredDistances } from '../../ml/diagnostics/pairwise-distance.ts'
import type { ImageGenerator, MethodInstance } from '../../ml/method.ts'
import type { NearestNeighborsViewData } from '../../shared/generated-views.ts'
import { rowOf } from './attacked-images.ts'
import { unitsToBase64 } from './base64.ts'
import { firstRows, type ViewContext } from './view-context.ts'

const exampleCount = 20

/** Samples beside the training images next to them: near ones with different strokes were not learned by heart. */
export function nearestNeighbors(
  generator: ImageGenerator,
  { dataset, trainImages, testImages, data }: ViewContext<MethodInstance>,
): NearestNeighborsViewData {
  const { width, height, channels, classNames } = dataset
  const samples = drawSamples(generator, exampleCount, classNames.length, 'grid')
  const tested = firstRows(testImages, exampleCount)
  const found = nearest(samples, trainImages)
  const ofTest = nearest(tested, trainImages)
  const images = samples.dataSync<'float32'>()
  const size = samples.shape[1]
  const neighborImages = tf.tidy(() =>
    tf.gather(trainImages, tf.tensor1d(found.indices, 'int32')).dataSync<'float32'>(),
  )
  tf.dispose([samples, tested])
  return {
    kind: 'nearest-neighbors',
    width,
    height,
    channels,
    classNames,
    pairs: Array.from(found.indices, (index, position) => ({
      sample: unitsToBase64(rowOf(images, position, size)),
      neighbor: unitsToBase64(rowOf(neighborImages, position, size)),
      index,
      label: data.train.labels[index],
      distance: found.distances[position],
    })),
    testDistance: ofTest.distances.reduce((sum, distance) => sum + distance, 0) / ofTest.distances.length,
  }
}

/** The nearest row of `among` to each of x, by L2. */
function nearest(x: tf.Tensor2D, among: tf.Tensor2D): { indices: Int32Array; distances: Float32Array } {
  return tf.tidy(() => {
    const distances = squaredDistances(x, among)
    return {
      indices: Int32Array.from(tf.argMin(distances, 1).dataSync()),
      distances: tf.sqrt(tf.min(distances, 1)).dataSync<'float32'>(),
    }
  })
}
