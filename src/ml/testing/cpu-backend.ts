import '@tensorflow/tfjs' // gradients and the plain JavaScript backend
import * as tf from '@tensorflow/tfjs-core'
import { registerStatelessRandom } from '../ops/stateless-random.ts'

registerStatelessRandom('cpu')

/** Small arithmetic in tests needs no TensorFlow. */
export async function useCpuBackend(): Promise<void> {
  await tf.setBackend('cpu')
}
