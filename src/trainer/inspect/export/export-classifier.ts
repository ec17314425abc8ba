import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as tf from '@tensorflow/tfjs-core'
import { Failure, messageOf } from '../../../shared/failures.ts'
import type { ExportedModel, QuestionOf } from '../../../shared/inspections.ts'
import type { ClassifierModel } from '../classifier-model.ts'
import { describeOperations } from './describe-operations.ts'
import { exportFormatIo } from './formats.ts'
import type { ModelFile } from './model-file.ts'
import { recordClassifier } from './record-classifier.ts'

/** Test examples that are classified with the exported model. */
const comparedExamples = 256

/** Engines round differently, by some 1e-6; a wrong graph or a missing weight differs by far more than this. */
const largestAllowed = 1e-4

/**
 * Writes the classifier's files, has them read back by a reader that is not ours, and compares.
 * @throws Failure `internal` when the two differ: the files are of no use then
 */
export async function exportClassifier(
  loaded: ClassifierModel,
  { format, directory }: QuestionOf<'export'>,
): Promise<ExportedModel> {
  const graph = recordClassifier(loaded)
  const { write, read } = exportFormatIo[format]
  writeFiles(directory, write(graph, loaded.model))
  const { pixels, count, expected } = testExamples(loaded)
  const { reader, probabilities } = await read({ directory, pixels, count, graph, loaded })
  const largestDifference = largestDifferenceOf(probabilities, expected)
  if (!(largestDifference <= largestAllowed)) {
    throw new Failure(
      'internal',
      `The exported ${format} model differs from the trained one: ${reader} gives probabilities that are off by up to ` +
        `${largestDifference} on ${count} test examples, expected at most ${largestAllowed}. Nothing was kept`,
    )
  }
  return {
    verification: { reader, examples: count, largestDifference },
    inputShape: graph.inputShape,
    weights: graph.weightNames.map((name) => ({ name, shape: graph.constants.get(name)?.shape ?? [] })),
    operations: describeOperations(graph),
  }
}

/** @throws Failure `environment` when the place is full */
function writeFiles(directory: string, files: readonly ModelFile[]): void {
  for (const { name, bytes } of files) {
    try {
      writeFileSync(join(directory, name), bytes, { flush: true })
    } catch (error) {
      throw new Failure(
        'environment',
        `${name} (${bytes.length} bytes) cannot be written: ${messageOf(error)}. Free some space, or choose another folder`,
        { cause: error },
      )
    }
  }
}

/** The first test images with what the trained classifier makes of them. */
function testExamples({ evaluator: { testImages }, instance }: ClassifierModel) {
  const count = Math.min(comparedExamples, testImages.shape[0])
  return tf.tidy(() => {
    const images = tf.slice(testImages, [0, 0], [count, -1])
    const expected = tf.softmax(instance.classify(images)).dataSync<'float32'>()
    return { pixels: images.dataSync<'float32'>(), count, expected }
  })
}

/** NaN when any of them is: it is not "at most" anything. */
function largestDifferenceOf(values: Float32Array, expected: Float32Array): number {
  if (values.length !== expected.length) return Number.POSITIVE_INFINITY
  return values.reduce((most, value, index) => Math.max(most, Math.abs(value - expected[index])), 0)
}
