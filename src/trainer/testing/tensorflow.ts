import { loadEngine } from '../engine.ts'
import type { TensorFlowBackend } from '../tensorflow-types.ts'

/** TensorFlow for a test; its absence fails the test and is never passed over. */
export async function requireTensorFlow(): Promise<TensorFlowBackend> {
  const { backend, info } = await loadEngine('compiled')
  if (!backend) throw new Error(`this test needs TensorFlow: ${info.fallbackReason}`)
  return backend
}
