import * as tf from '@tensorflow/tfjs-core'
import { philox } from '../../shared/random.ts'

/** Kernel names are TensorFlow's op names: inputs `{ seed: int32 [2] }`, attributes `{ shape }`, float32 output. */
export const statelessNormalKernel = 'StatelessRandomNormal'
export const statelessUniformKernel = 'StatelessRandomUniform'

/** Makes the draws known to a backend that lacks TensorFlow: the same numbers, up to the rounding of sine and logarithm. */
export function registerStatelessRandom(backendName: string): void {
  registerDraw(backendName, statelessNormalKernel, normalFromWords)
  registerDraw(backendName, statelessUniformKernel, uniformFromWords)
}

function registerDraw(
  backendName: string,
  kernelName: string,
  fromWords: (words: Uint32Array, out: Float32Array) => void,
): void {
  tf.registerKernel({
    kernelName,
    backendName,
    kernelFunc: ({ inputs, attrs, backend }) => {
      const seed = (backend as tf.KernelBackend).readSync((inputs.seed as tf.TensorInfo).dataId) as Int32Array
      const shape = attrs?.shape as number[]
      const values = drawBlocks(seed, tf.util.sizeFromShape(shape), fromWords)
      return tf.tensor(values, shape)
    },
  })
}

/** Fills from consecutive Philox blocks: block i of a stream has counter (i, 0, ·, ·), as in TensorFlow's kernels. */
function drawBlocks(
  seed: ArrayLike<number>,
  size: number,
  fromWords: (words: Uint32Array, out: Float32Array) => void,
): Float32Array {
  const { key, counterHigh } = streamOf(seed)
  const values = new Float32Array(size)
  const words = new Uint32Array(4)
  const block = new Float32Array(4)
  for (let start = 0; start < size; start += 4) {
    philox([start / 4, 0, counterHigh[0], counterHigh[1]], key, words)
    fromWords(words, block)
    values.set(block.subarray(0, Math.min(4, size - start)), start)
  }
  return values
}

/** TensorFlow hashes the two seeds once through Philox under a fixed key, so that weak seeds give unrelated streams. */
function streamOf(seed: ArrayLike<number>): { key: number[]; counterHigh: number[] } {
  const mixed = new Uint32Array(4)
  const signWord = (value: number) => (value < 0 ? 0xffffffff : 0)
  philox([seed[0], signWord(seed[0]), seed[1], signWord(seed[1])], [0x3ec8f720, 0x02461e29], mixed)
  return { key: [mixed[0], mixed[1]], counterHigh: [mixed[2], mixed[3]] }
}

function uniformFromWords(words: Uint32Array, out: Float32Array): void {
  for (let i = 0; i < 4; i++) out[i] = toUnitInterval(words[i])
}

/** Box–Muller on two pairs of words. */
function normalFromWords(words: Uint32Array, out: Float32Array): void {
  for (let i = 0; i < 4; i += 2) {
    const radius = Math.sqrt(-2 * Math.log(Math.max(toUnitInterval(words[i]), 1e-7)))
    const angle = 2 * Math.PI * toUnitInterval(words[i + 1])
    out[i] = Math.sin(angle) * radius
    out[i + 1] = Math.cos(angle) * radius
  }
}

/** The lower 23 bits as the fraction of a float in [0, 1). */
function toUnitInterval(word: number): number {
  return (word & 0x7fffff) / 0x800000
}
