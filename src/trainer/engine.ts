import * as tf from '@tensorflow/tfjs-core'
import { registerStatelessRandom } from '../ml/ops/stateless-random.ts'
import { locateRuntime } from '../runtime/locate.ts'
import type { EngineInfo } from '../shared/run-events.ts'
import type { EngineKind } from '../shared/run-settings.ts'
import { mostThreads } from './threads.ts'
import { loadTensorFlow } from './tensorflow-backend.ts'
import type { TensorFlowBackend } from './tensorflow-types.ts'
import { messageOf } from '../shared/failures.ts'

/** What computes in this process. `backend` is null without TensorFlow. */
export interface Engine {
  info: EngineInfo
  backend: TensorFlowBackend | null
}

/**
 * Loads the engine that was asked for; without a usable TensorFlow the pure JavaScript one, saying why.
 * @param threads for TensorFlow on the CPU; `TF_NUM_INTRAOP_THREADS` and `TF_NUM_INTEROP_THREADS` in the environment win
 */
export async function loadEngine(requested: EngineKind, threads = mostThreads()): Promise<Engine> {
  if (requested === 'js') return loadJavaScriptEngine()
  const runtime = locateRuntime()
  if (!runtime.available) return loadJavaScriptEngine(runtime.problem)
  try {
    return await loadTensorFlowEngine(requested, runtime.bindingPath, threads)
  } catch (error) {
    return loadJavaScriptEngine(`TensorFlow ${runtime.version} did not load: ${messageOf(error)}`)
  }
}

async function loadTensorFlowEngine(kind: EngineKind, bindingPath: string, threads: number): Promise<Engine> {
  // Read by TensorFlow when it loads: errors only, GPU memory as needed instead of all of it, threads.
  process.env.TF_CPP_MIN_LOG_LEVEL ??= '2'
  process.env.TF_FORCE_GPU_ALLOW_GROWTH ??= 'true'
  process.env.TF_NUM_INTRAOP_THREADS ??= String(threads)
  process.env.TF_NUM_INTEROP_THREADS ??= String(threads)
  const { backend, version } = await loadTensorFlow(bindingPath)
  const used = process.env.TF_NUM_INTRAOP_THREADS
  const device = backend.isUsingGpuDevice ? 'NVIDIA GPU' : `CPU, ${used} ${used === '1' ? 'thread' : 'threads'}`
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
