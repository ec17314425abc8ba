import * as tf from '@tensorflow/tfjs-core'
import { attackExamples } from '../../ml/diagnostics/attacked-examples.ts'
import type { AdversarialExample, AdversarialGalleryViewData } from '../../shared/views.ts'
import { bytesToBase64, unitsToBase64 } from './base64.ts'
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
  const [count, size] = x.shape
  const classCount = y.shape[1]
  const examples = Array.from({ length: count }, (_, index): AdversarialExample => {
    const rowOf = (values: Float32Array, length: number) => values.subarray(index * length, (index + 1) * length)
    const image = rowOf(images, size)
    return {
      index,
      label: labels[index],
      image: unitsToBase64(image),
      probabilities: [...rowOf(clean, classCount)],
      attacks: attacked.map(({ attack, label, perturbations, probabilities }) => {
        const perturbation = rowOf(perturbations, size)
        const largestChange = perturbation.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
        return {
          attack,
          label,
          perturbation: bytesToBase64(
            Uint8Array.from(perturbation, (value) => 128 + (127 * value) / (largestChange || 1)),
          ),
          largestChange,
          image: unitsToBase64(image.map((pixel, position) => pixel + perturbation[position])),
          probabilities: [...rowOf(probabilities, classCount)],
        }
      }),
    }
  })
  tf.dispose([x, y, probabilities])
  const { width, height, channels, classNames } = dataset
  return { kind: 'adversarial-gallery', part: 'test', width, height, channels, classNames, epsilon, examples }
}
