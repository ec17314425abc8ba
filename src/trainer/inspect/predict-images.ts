import * as tf from '@tensorflow/tfjs-core'
import { attackExamples } from '../../ml/diagnostics/attacked-examples.ts'
import { StepRandom } from '../../ml/random.ts'
import type { AnswerTo, QuestionOf } from '../../shared/inspections.ts'
import { attackedImages } from '../views/attacked-images.ts'
import type { ClassifierModel } from './classifier-model.ts'

/** Class probabilities of images that no data set holds; under attack, what the model itself predicts is the label. */
export function predictImages(
  { instance: { classify }, shape, model }: ClassifierModel,
  { images, epsilon }: QuestionOf<'predict'>,
): AnswerTo<'predict'>['prediction'] {
  const x = tf.tensor2d(Float32Array.from(images.flat()), [images.length, shape.inputSize])
  const clean = tf.tidy(() => tf.softmax(classify(x))) as tf.Tensor2D
  const probabilities = clean.arraySync()
  const attacks = epsilon === undefined ? images.map(() => []) : attackAll(epsilon)
  tf.dispose([x, clean])
  return { probabilities, attacks }

  function attackAll(epsilon: number): AnswerTo<'predict'>['prediction']['attacks'] {
    const y = tf.tidy(() => tf.cast(tf.oneHot(tf.argMax(clean, 1), shape.classCount), 'float32')) as tf.Tensor2D
    const counter = tf.scalar(model.step, 'int32')
    const random = new StepRandom(model.settings.seed, counter).scope('try')
    const attacked = attackExamples(classify, x, y, epsilon, random)
    const shown = attackedImages(x, attacked, shape.classCount)
    tf.dispose([y, counter])
    return shown
  }
}
