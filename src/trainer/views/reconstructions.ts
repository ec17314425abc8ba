import * as tf from '@tensorflow/tfjs-core'
import type { ReconstructionsViewData } from '../../shared/representation-views.ts'
import { rowOf } from './attacked-images.ts'
import { unitsToBase64 } from './base64.ts'
import { firstRows, type ViewContext } from './view-context.ts'

/** Measured together, as batch statistics want; the first of them are shown. */
const exampleCount = 200
const shownCount = 10

/** Test images damaged and repaired through each layer; null where nothing reaches the image. */
export function reconstructions({
  instance,
  dataset,
  data,
  testImages,
  random,
}: ViewContext): ReconstructionsViewData | null {
  if (!instance.reconstruct) return null
  const x = firstRows(testImages, exampleCount)
  const { corrupted, paths } = instance.reconstruct(x, random.scope('reconstructions'))
  const errorOf = (image: tf.Tensor2D) => tf.tidy(() => tf.mean(tf.square(tf.sub(image, x))).dataSync()[0])
  const size = x.shape[1]
  const picturesOf = (images: tf.Tensor2D) => {
    const values = images.dataSync<'float32'>()
    return (index: number) => unitsToBase64(rowOf(values, index, size))
  }
  const [clean, noisy] = [picturesOf(x), picturesOf(corrupted)]
  const repaired = paths.map((path) => picturesOf(path.repaired))
  const { width, height, channels, classNames } = dataset
  const view: ReconstructionsViewData = {
    kind: 'reconstructions',
    part: 'test',
    width,
    height,
    channels,
    classNames,
    layers: paths.map(({ layer }) => layer),
    errors: { corrupted: errorOf(corrupted), reconstructed: paths.map((path) => errorOf(path.repaired)) },
    examples: Array.from({ length: Math.min(shownCount, x.shape[0]) }, (_, index) => ({
      index,
      label: data.test.labels[index],
      clean: clean(index),
      corrupted: noisy(index),
      reconstructed: repaired.map((picture) => picture(index)),
    })),
  }
  tf.dispose([x, corrupted, ...paths.map((path) => path.repaired)])
  return view
}
