import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { io } from '@tensorflow/tfjs-core'
import { loadEngine } from '../../../engine.ts'
import { inputName } from '../frozen-graph.ts'
import { inputShapeOf, type ModelReader } from './model-reader.ts'

/** What of `model.json` this loader looks at. */
interface ModelJson {
  modelTopology: object
  signature: object
  weightsManifest: { paths: string[]; weights: io.WeightsManifestEntry[] }[]
}

/** TensorFlow.js as a browser runs it, on WebAssembly: no TensorFlow. */
export const readTfjs: ModelReader = async (input) => {
  const { info } = await loadEngine('js')
  const tf = await import('@tensorflow/tfjs')
  const model = await tf.loadGraphModel({ load: async () => readArtifacts(input.directory) })
  const probabilities = tf.tidy(() => {
    const answer = model.execute({ [inputName]: tf.tensor(input.pixels, inputShapeOf(input)) }, 'probabilities')
    if (Array.isArray(answer)) throw new Error('one output was asked for')
    return answer.dataSync<'float32'>()
  })
  model.dispose()
  return { reader: `${info.library}, loadGraphModel`, probabilities }
}

function readArtifacts(directory: string): io.ModelArtifacts {
  const model: ModelJson = JSON.parse(readFileSync(join(directory, 'model.json'), 'utf8'))
  const shards = model.weightsManifest.flatMap(({ paths }) => paths).map((path) => readFileSync(join(directory, path)))
  return {
    modelTopology: model.modelTopology,
    signature: model.signature,
    weightSpecs: model.weightsManifest.flatMap(({ weights }) => weights),
    weightData: new Uint8Array(Buffer.concat(shards)).buffer,
  }
}
