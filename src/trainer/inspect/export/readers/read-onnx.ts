import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inputName } from '../frozen-graph.ts'
import { inputShapeOf, type ModelReader } from './model-reader.ts'

/** onnxruntime, compiled to WebAssembly so that it runs wherever Penumbra does. */
export const readOnnx: ModelReader = async (input) => {
  const { env, InferenceSession, Tensor } = await import('onnxruntime-web')
  env.wasm.numThreads = 1
  const session = await InferenceSession.create(readFileSync(join(input.directory, 'model.onnx')))
  const pixels = new Tensor('float32', input.pixels, inputShapeOf(input))
  const { probabilities } = await session.run({ [inputName]: pixels }, ['probabilities'])
  const values = await probabilities.getData()
  await session.release()
  if (!(values instanceof Float32Array)) throw new Error(`onnxruntime gave ${probabilities.type}, expected float32`)
  return { reader: `onnxruntime ${env.versions.web} (WebAssembly)`, probabilities: values }
}
