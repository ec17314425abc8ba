import type * as tf from '@tensorflow/tfjs-core'
import type { AttackedExamples } from '../../ml/diagnostics/attacked-examples.ts'
import type { AdversarialExample } from '../../shared/views.ts'
import { signedPicture, unitsToBase64 } from './base64.ts'

/** What each attack did to each of the images x [N, D], as pictures and class probabilities. */
export function attackedImages(
  x: tf.Tensor2D,
  attacked: readonly AttackedExamples[],
  classCount: number,
): AdversarialExample['attacks'][] {
  const images = x.dataSync<'float32'>()
  const [count, size] = x.shape
  return Array.from({ length: count }, (_, index) => {
    const image = rowOf(images, index, size)
    return attacked.map(({ attack, label, perturbations, probabilities }) => {
      const perturbation = rowOf(perturbations, index, size)
      const { picture, largest } = signedPicture(perturbation)
      return {
        attack,
        label,
        perturbation: picture,
        largestChange: largest,
        image: unitsToBase64(image.map((pixel, position) => pixel + perturbation[position])),
        probabilities: [...rowOf(probabilities, index, classCount)],
      }
    })
  })
}

/** Row `index` of a matrix with rows of `length`. */
export function rowOf(values: Float32Array, index: number, length: number): Float32Array {
  return values.subarray(index * length, (index + 1) * length)
}
