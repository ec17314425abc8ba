import { availableParallelism } from 'node:os'
import * as tf from '@tensorflow/tfjs-core'
import { registerStatelessRandom } from '../ml/ops/stateless-random.ts'
import { locateRuntime } from '../runtime/locate.ts'
import type { EngineInfo } from '../shared/run-events.ts'
import type { EngineKind } from '../shared/run-settings.ts'
import { loadTensorFlow, type TensorFlowBackend } from './tensorflow-backend.ts'

/** What computes in this process. `backend` is null without TensorFlow. */
export interface Engine {
  info: EngineInfo
  backend: TensorFlowBackend | null
}

/** Loads the engine that was asked for; without a usable TensorFlow the pure JavaScript one, saying why. */
export async function loadEngine(requested: EngineKind): Promise<Engine> {
  if (requested === 'js') return loadJavaScriptEngine()
  const runtime = locateRuntime()
  if (!runtime.available) return loadJavaScriptEngine(runtime.problem)
  try {
    return await loadTensorFlowEngine(requested, runtime.bindingPath)
  } catch (error) {
    return loadJavaScriptEngine(
      `TensorFlow ${runtime.version} did not load: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}

async function loadTensorFlowEngine(kind: EngineKind, bindingPath: string): Promise<Engine> {
  // Read by TensorFlow when it loads: errors only, and GPU memory as needed instead of all of it.
  process.env.TF_CPP_MIN_LOG_LEVEL ??= '2'
  process.env.TF_FORCE_GPU_ALLOW_GROWTH ??= 'true'
  const { backend, version } = await loadTensorFlow(bindingPath)
  const device = backend.isUsingGpuDevice ? 'NVIDIA GPU' : `CPU, ${availableParallelism()} threads`
  return { info: { kind, library: `TensorFlow ${version}`, device }, backend }
}

/** WebAssembly with SIMD: one thread, no TensorFlow. */
async function loadJavaScriptEngine(fallbackReason?: string): Promise<Engine> {
  await import('@tensorflow/tfjs') // registers the gradients, which the core alone lacks
  await import('@tensorflow/tfjs-backend-wasm')
  await tf.setBackend('wasm')
  registerStatelessRandom('wasm')
  const info: EngineInfo = {
    kind: 'js',
    library: `TensorFlow.js ${tf.version_core} (WebAssembly)`,
    device: 'CPU, 1 thread',
  }
  return { info: fallbackReason === undefined ? info : { ...info, fallbackReason }, backend: null }
}
