import * as tf from '@tensorflow/tfjs-core'
import type { DeviceRate } from '../shared/system.ts'
import { loadEngine } from './engine.ts'

const measuredSeconds = 5

/** Large enough to keep the device busy, small enough that one product ends well within the time. */
const sizes = { js: 512, cpu: 2048, gpu: 8192 } as const

/**
 * Multiplies square float32 matrices for five seconds. A product of n × n matrices counts 2n³ operations. Must be the first
 * thing that a process does with TensorFlow: devices are chosen when it loads.
 */
export async function measureDevice(device: DeviceRate['device']): Promise<DeviceRate> {
  if (device === 'cpu') process.env['CUDA_VISIBLE_DEVICES'] = '-1'
  const { info, backend } = await loadEngine('eager')
  const used = backend?.isUsingGpuDevice ? 'gpu' : 'cpu'
  const size = sizes[backend === null ? 'js' : used]
  const a: tf.Tensor2D = tf.fill([size, size], 0.5)
  const b: tf.Tensor2D = tf.fill([size, size], 0.25)
  // The first product also finds threads, memory and kernels.
  await multiply(a, b)
  const start = performance.now()
  let products = 0
  let seconds = 0
  while (seconds < measuredSeconds) {
    await multiply(a, b)
    products += 1
    seconds = (performance.now() - start) / 1000
  }
  return {
    device,
    used,
    engine: info,
    size,
    products,
    seconds,
    gigaflopsPerSecond: (products * 2 * size ** 3) / seconds / 1e9,
  }
}

/** Reads one element back: a GPU then has done its product. */
async function multiply(a: tf.Tensor2D, b: tf.Tensor2D): Promise<void> {
  const element = tf.tidy(() => tf.slice(tf.matMul(a, b), [0, 0], [1, 1]))
  await element.data()
  element.dispose()
}
