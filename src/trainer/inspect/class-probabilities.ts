import * as tf from '@tensorflow/tfjs-core'
import type { Classifier } from '../../ml/method.ts'
import { chunks } from '../../ml/training/evaluate.ts'
import type { AnswerTo } from '../../shared/inspections.ts'
import type { ClassifierModel } from './classifier-model.ts'

/** Of every test example, in their order. */
export function testProbabilities({ instance, evaluator, data }: ClassifierModel): AnswerTo<'test-probabilities'> {
  const probabilities = classProbabilities(instance, evaluator.testImages)
  return { kind: 'test-probabilities', probabilities, labels: data.test.labels }
}

/** Class probabilities of images [N, D], image by image. */
export function classProbabilities({ classify }: Classifier, images: tf.Tensor2D): Float32Array {
  return inChunks(images, (x) => tf.softmax(classify(x)))
}

/** Numbers that a function gives of each image, some images at a time. */
export function inChunks(images: tf.Tensor2D, of: (x: tf.Tensor2D) => tf.Tensor2D): Float32Array {
  const parts = chunks(images.shape[0]).map(({ start, size }) =>
    tf.tidy(() => of(tf.slice(images, [start, 0], [size, -1])).dataSync<'float32'>()),
  )
  const all = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0))
  let offset = 0
  for (const part of parts) {
    all.set(part, offset)
    offset += part.length
  }
  return all
}
