import * as tf from '@tensorflow/tfjs-core'
import { imagesToTensor, type ResidentData } from '../ml/data/resident-data.ts'
import type { Classifier, MethodInstance } from '../ml/method.ts'
import { confusionMatrix, errorPercent, predict } from '../ml/training/evaluate.ts'
import { testErrorScalar, validationErrorScalar } from '../shared/run-events.ts'
import type { ConfusionViewData } from '../shared/views.ts'
import type { RunData } from './load-data.ts'

export interface Evaluation {
  /** Null for a method that classifies nothing. */
  testError: number | null
  /** Null without a validation set, too. */
  validationError: number | null
  scalars: Record<string, number>
  confusion: ConfusionViewData | null
}

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
    this.#validationLabels = Uint8Array.from(data.validation, (index) => data.train.labels[index])
  }

  evaluate(instance: MethodInstance): Evaluation {
    const own = instance.measure?.(this.testImages, this.testLabels)
    if (!instance.classify) return { testError: null, validationError: null, scalars: { ...own }, confusion: null }
    const { testError, validationError, confusion } = this.classification(instance)
    const measured = {
      [testErrorScalar]: testError,
      ...own,
      ...(validationError === null ? {} : { [validationErrorScalar]: validationError }),
    }
    return { testError, validationError, scalars: measured, confusion }
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
