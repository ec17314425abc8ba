import * as tf from '@tensorflow/tfjs-core'
import { attackExamples } from '../../ml/diagnostics/attacked-examples.ts'
import type { AdversarialExample, AdversarialGalleryViewData } from '../../shared/views.ts'
import { attackedImages, rowOf } from './attacked-images.ts'
import { unitsToBase64 } from './base64.ts'
import { firstRows, perturbationNormOf, type ViewContext } from './view-context.ts'

const exampleCount = 12

/** The first test images under each attack, all perturbations of the same norm. */
export function adversarialGallery({
  instance,
  dataset,
  testImages,
  testLabels,
  random,
}: ViewContext): AdversarialGalleryViewData {
  const { classify } = instance
  const epsilon = perturbationNormOf(instance)
  const x = firstRows(testImages, exampleCount)
  const y = firstRows(testLabels, exampleCount)
  const probabilities = tf.tidy(() => tf.softmax(classify(x)))
  const attacked = attackExamples(classify, x, y, epsilon, random.scope('gallery'))
  const images = x.dataSync<'float32'>()
  const clean = probabilities.dataSync<'float32'>()
  const labels = tf.tidy(() => tf.argMax(y, 1).dataSync())
  const [, size] = x.shape
  const classCount = y.shape[1]
  const examples = attackedImages(x, attacked, classCount).map((attacks, index): AdversarialExample => ({
    index,
    label: labels[index],
    image: unitsToBase64(rowOf(images, index, size)),
    probabilities: [...rowOf(clean, index, classCount)],
    attacks,
  }))
  tf.dispose([x, y, probabilities])
  const { width, height, channels, classNames } = dataset
  return { kind: 'adversarial-gallery', part: 'test', width, height, channels, classNames, epsilon, examples }
}
