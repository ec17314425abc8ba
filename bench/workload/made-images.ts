import type { ImageSet } from '../../src/ml/data/resident-data.ts'
import type { DataShape } from '../../src/ml/method.ts'
import { philox } from '../../src/shared/random.ts'

/** Uniformly random pixels, classes in turn, the same at every call: speed does not depend on what is learned. */
export function madeImages({ inputSize, classCount, labeledCount, unlabeledCount }: DataShape): ImageSet {
  const count = Math.max(labeledCount, unlabeledCount)
  const blocks = Math.ceil((count * inputSize) / 16) // 16 bytes a block
  const words = new Uint32Array(blocks * 4)
  for (let block = 0; block < blocks; block++) {
    philox([block, 0, 0, 0], [1, 2], words.subarray(block * 4, block * 4 + 4))
  }
  const pixels = new Uint8Array(words.buffer, 0, count * inputSize)
  const labels = Uint8Array.from({ length: count }, (_, index) => index % classCount)
  return { pixels, labels, count, inputSize }
}
