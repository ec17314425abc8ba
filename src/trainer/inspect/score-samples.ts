import * as tf from '@tensorflow/tfjs-core'
import { drawSamples } from '../../ml/diagnostics/draw-samples.ts'
import { featureMoments, frechetDistance, type FeatureMoments } from '../../ml/diagnostics/frechet-distance.ts'
import { inceptionScore } from '../../ml/diagnostics/inception-score.ts'
import type { ImageGenerator } from '../../ml/method.ts'
import { errorPercent, predict } from '../../ml/training/evaluate.ts'
import { Failure } from '../../shared/failures.ts'
import type { QuestionOf, SampleScore } from '../../shared/inspections.ts'
import { firstRows } from '../views/view-context.ts'
import { asClassifier, type ClassifierModel } from './classifier-model.ts'
import { classProbabilities, inChunks } from './class-probabilities.ts'
import { loadAnother, type LoadedModel } from './stored-model.ts'

/** Scores samples by a second stored model, a classifier. @throws Failure when either is not what it takes */
export async function scoreSamples(
  loaded: LoadedModel,
  { classifier: scorer, samples }: QuestionOf<'score-samples'>,
): Promise<SampleScore> {
  const generator = requireGenerator(loaded)
  const classifier = asClassifier(await loadAnother(scorer, loaded.engine))
  const { testImages, testLabels } = classifier.evaluator
  const count = Math.min(samples, testImages.shape[0], classifier.resident.images.shape[0])
  const classCount = testLabels.shape[1]
  const sets = {
    generated: drawSamples(generator, count, classCount, 'score'),
    test: firstRows(testImages, count),
    train: firstRows(classifier.resident.images, count),
  }
  const scoreOf = (images: tf.Tensor2D) => inceptionScore(classProbabilities(classifier.instance, images), classCount)
  const moments = {
    generated: codeMoments(classifier, sets.generated),
    test: codeMoments(classifier, sets.test),
    train: codeMoments(classifier, sets.train),
  }
  const result = {
    testError: errorPercent(predict(classifier.instance.classify, testImages), classifier.data.test.labels),
    featureCount: moments.test.mean.length,
    samples: count,
    inceptionScore: { generated: scoreOf(sets.generated), test: scoreOf(sets.test) },
    frechetDistance: {
      generated: frechetDistance(moments.generated, moments.test),
      train: frechetDistance(moments.train, moments.test),
    },
  }
  tf.dispose(sets)
  return result
}

function codeMoments({ instance }: ClassifierModel, images: tf.Tensor2D): FeatureMoments {
  const codes = inChunks(images, instance.encode)
  const features = tf.tensor2d(codes, [images.shape[0], codes.length / images.shape[0]])
  const moments = featureMoments(features)
  features.dispose()
  return moments
}

function requireGenerator({ instance, method, model }: LoadedModel): ImageGenerator {
  if (instance.generator) return instance.generator
  throw new Failure('conflict', `Run ${model.runId} makes no images: ${method.title} has no generator`)
}
