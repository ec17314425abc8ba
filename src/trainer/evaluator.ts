import * as tf from '@tensorflow/tfjs-core'
import { imagesToTensor, type ResidentData } from '../ml/data/resident-data.ts'
import { drawSamples } from '../ml/diagnostics/draw-samples.ts'
import { meanPairwiseDistance } from '../ml/diagnostics/pairwise-distance.ts'
import type { Classifier, ImageGenerator, LabeledBatch, MethodInstance } from '../ml/method.ts'
import { classesInTurn } from '../ml/ops/classes-in-turn.ts'
import { confusionMatrix, errorPercent, predict } from '../ml/training/evaluate.ts'
import { diversityScalar } from '../shared/generated-views.ts'
import { testErrorScalar, validationErrorScalar } from '../shared/run-events.ts'
import type { ConfusionViewData } from '../shared/views.ts'
import type { RunData } from './load-data.ts'

/** Samples, and real images, whose distances are compared. */
const comparedImages = 200

export interface Evaluation {
  /** Null for a method that classifies nothing. */
  testError: number | null
  /** Null without a validation set, too. */
  validationError: number | null
  scalars: Record<string, number>
  confusion: ConfusionViewData | null
}

/** Labelled examples that measurements may fit themselves to: enough for a probe, little beside the training set. */
const mostLabeled = 2000

/** Measures a model on the validation and the test set; both stay on the device. */
export class Evaluator {
  readonly #data: RunData
  readonly #classNames: readonly string[]
  /** [N, D] */
  readonly testImages: tf.Tensor2D
  /** One-hot [N, C]. */
  readonly testLabels: tf.Tensor2D
  readonly #validationImages: tf.Tensor2D | null
  readonly #validationLabels: Uint8Array
  #realDistance: number | undefined
  readonly #labeled: LabeledBatch

  constructor(data: RunData, resident: ResidentData, classNames: readonly string[]) {
    this.#data = data
    this.#classNames = classNames
    this.testImages = imagesToTensor(data.test, 0, data.test.count)
    this.testLabels = tf.tidy(() => {
      const labels = tf.tensor1d(Int32Array.from(data.test.labels), 'int32')
      return tf.cast(tf.oneHot(labels, classNames.length), 'float32') as tf.Tensor2D
    })
    this.#validationImages =
      data.validation.length === 0
        ? null
        : tf.tidy(() => tf.gather(resident.images, tf.tensor1d(data.validation, 'int32')))
    this.#labeled = resident.labeled(data.labeled.subarray(0, mostLabeled))
    this.#validationLabels = Uint8Array.from(data.validation, (index) => data.train.labels[index])
  }

  evaluate(instance: MethodInstance): Evaluation {
    const own = instance.measure?.(this.testImages, this.testLabels, this.#labeled)
    const ofSamples = instance.generator && { [diversityScalar]: this.#diversity(instance.generator) }
    if (!instance.classify) {
      return { testError: null, validationError: null, scalars: { ...own, ...ofSamples }, confusion: null }
    }
    const { testError, validationError, confusion } = this.classification(instance)
    const measured = {
      [testErrorScalar]: testError,
      ...own,
      ...ofSamples,
      ...(validationError === null ? {} : { [validationErrorScalar]: validationError }),
    }
    return { testError, validationError, scalars: measured, confusion }
  }

  /** How far samples are apart, relative to test images: within classes where the generator is told them. */
  #diversity(generator: ImageGenerator): number {
    const { isConditional } = generator
    const classCount = this.#classNames.length
    return tf.tidy(() => {
      const compared = Math.min(comparedImages, this.testImages.shape[0])
      this.#realDistance ??= meanPairwiseDistance(
        tf.slice(this.testImages, [0, 0], [compared, -1]),
        isConditional ? tf.slice(this.testLabels, [0, 0], [compared, -1]) : null,
      )
      const samples = drawSamples(generator, comparedImages, classCount, 'diversity')
      const distance = meanPairwiseDistance(samples, isConditional ? classesInTurn(comparedImages, classCount) : null)
      return distance / this.#realDistance
    })
  }

  /** What a classifier gets right. */
  classification({ classify }: Classifier): {
    testError: number
    validationError: number | null
    confusion: ConfusionViewData
  } {
    const { labels } = this.#data.test
    const predictions = predict(classify, this.testImages)
    const testError = errorPercent(predictions, labels)
    const validationError = this.#validationImages
      ? errorPercent(predict(classify, this.#validationImages), this.#validationLabels)
      : null
    return {
      testError,
      validationError,
      confusion: {
        kind: 'confusion',
        part: 'test',
        classNames: this.#classNames,
        matrix: confusionMatrix(predictions, labels, this.#classNames.length),
        predictions: [...predictions],
      },
    }
  }
}
