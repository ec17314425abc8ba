import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as tf from '@tensorflow/tfjs-core'
import { describe, expect, it, onTestFinished } from 'vitest'
import { Evaluator } from '../../evaluator.ts'
import { loadRun } from '../../load-run.ts'
import { mnistJob } from '../../testing/trainer-process.ts'
import { asClassifier, type ClassifierModel } from '../classifier-model.ts'
import { exportClassifier } from './export-classifier.ts'

let loaded: Promise<ClassifierModel> | undefined

/** A classifier at its initial weights, for all tests: TensorFlow loads once in a process. */
function untrained(): Promise<ClassifierModel> {
  loaded ??= (async () => {
    const job = mnistJob('supervised', { hiddenWidths: [8] })
    const run = await loadRun(job, 'eager')
    const evaluator = new Evaluator(run.data, run.resident, job.dataset.classNames)
    return asClassifier({ ...run, evaluator, model: { ...job, checkpoint: 'none', step: 0 } })
  })()
  return loaded
}

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'penumbra-export-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

function withClassify(loaded: ClassifierModel, classify: (x: tf.Tensor2D) => tf.Tensor2D): ClassifierModel {
  return { ...loaded, instance: { ...loaded.instance, classify } }
}

describe('an export', () => {
  it('is refused when its reader finds another model in the files', async () => {
    const loaded = await untrained()
    let calls = 0
    // What is recorded, twice, is not what the model says afterwards.
    const changing = withClassify(loaded, (x) => tf.mul(loaded.instance.classify(x), ++calls <= 2 ? 1 : 1.01))
    await expect(
      exportClassifier(changing, { kind: 'export', format: 'savedmodel', directory: emptyFolder() }),
    ).rejects.toThrow(/The exported savedmodel model differs from the trained one: TensorFlow .* Nothing was kept/)
  })

  it('is refused when the classifier takes one batch size only', async () => {
    const loaded = await untrained()
    const directory = emptyFolder()
    const bound = withClassify(loaded, (x) => tf.mul(loaded.instance.classify(x), 1 / x.shape[0]))
    await expect(exportClassifier(bound, { kind: 'export', format: 'onnx', directory })).rejects.toThrow(
      /a number made at .*export-classifier.test.ts:\d+ depends on the batch size/,
    )
    expect(readdirSync(directory)).toEqual([])
  })
})
