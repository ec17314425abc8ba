import { createRequire } from 'node:module'
import util from 'node:util'
import * as tf from '@tensorflow/tfjs-core'
import type { NodeJSKernelBackend } from '@tensorflow/tfjs-node-gpu/dist/nodejs_kernel_backend.js'
import { registerNativeKernels, tensorflowBackendName } from './native-kernels.ts'
import type { Binding, TensorFlowBackend } from './tensorflow-types.ts'

export interface LoadedTensorFlow {
  backend: TensorFlowBackend
  version: string
}

/**
 * Loads TensorFlow and makes it the backend of this process.
 * @param bindingPath the compiled addon of the TensorFlow runtime
 */
export async function loadTensorFlow(bindingPath: string): Promise<LoadedTensorFlow> {
  const loaded = await loadStockTensorFlow(bindingPath)
  registerNativeKernels(loaded.backend)
  return loaded
}

/** The same with the kernels of tfjs-node alone, to measure against. The only code that touches tfjs-node. */
export async function loadStockTensorFlow(bindingPath: string): Promise<LoadedTensorFlow> {
  const require = createRequire(import.meta.url)
  restoreRemovedUtilities()
  require('@tensorflow/tfjs-node-gpu/dist/register_all_kernels')
  const {
    NodeJSKernelBackend: Backend,
  }: {
    NodeJSKernelBackend: typeof NodeJSKernelBackend
  } = require('@tensorflow/tfjs-node-gpu/dist/nodejs_kernel_backend')
  const binding = replaceableCopy(require(bindingPath))
  const backend = new Backend(binding, '@tensorflow/tfjs-node-gpu')
  tf.registerBackend(tensorflowBackendName, () => backend, 3)
  await tf.setBackend(tensorflowBackendName)
  return { backend, version: binding.TF_Version }
}

/** The addon's own properties are read-only; the recorder has to put its functions in their place. */
function replaceableCopy(exports: Binding): Binding {
  const copy = {}
  for (const name of Object.getOwnPropertyNames(exports)) {
    Object.defineProperty(copy, name, { value: Reflect.get(exports, name), writable: true, configurable: true })
  }
  return copy as Binding
}

/** tfjs-node 4.22 calls two functions that newer Node warns of or has removed. */
function restoreRemovedUtilities(): void {
  Reflect.set(util, 'isNullOrUndefined', (value: unknown) => value === null || value === undefined)
  Reflect.set(util, 'isArray', Array.isArray)
}
