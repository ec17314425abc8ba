import * as tf from '@tensorflow/tfjs-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { useCpuBackend } from '../testing/cpu-backend.ts'
import { BatchSampler } from './batch-sampler.ts'
import { createPoolReader, type ImageSet, imagesToTensor, ResidentData } from './resident-data.ts'

beforeAll(useCpuBackend)

describe('batch sampler', () => {
  const pool = Int32Array.from({ length: 10 }, (_, i) => 100 + i)

  it('shows every example once an epoch, across batches that do not divide it', () => {
    const sampler = new BatchSampler(1, 'labeled', pool, 4)
    const twoEpochs = [0, 1, 2, 3, 4].flatMap((step) => [...sampler.batch(step)])
    for (const epoch of [twoEpochs.slice(0, 10), twoEpochs.slice(10)]) expect(epoch.sort()).toEqual([...pool])
  })

  it('gives any batch without the ones before it', () => {
    const inOrder = new BatchSampler(1, 'labeled', pool, 4)
    for (let step = 0; step < 7; step++) inOrder.batch(step)
    expect(new BatchSampler(1, 'labeled', pool, 4).batch(7)).toEqual(inOrder.batch(7))
  })

  it('repeats examples when the batch is larger than the pool', () => {
    expect(new Set(new BatchSampler(1, 'labeled', pool, 25).batch(0)).size).toBe(10)
  })
})

describe('resident data', () => {
  const set: ImageSet = {
    pixels: Uint8Array.of(0, 255, 51, 102, 255, 255),
    labels: Uint8Array.of(2, 0, 1),
    count: 3,
    inputSize: 2,
  }

  it('gathers pixels in [0, 1] and one-hot labels, and no labels for an unlabelled batch', () => {
    const data = new ResidentData(set, 3)
    const batch = data.gather('labeled', tf.tensor1d([1, 0], 'int32'))
    expect([...batch.x.dataSync()].map((value) => Math.round(value * 255))).toEqual([51, 102, 0, 255])
    expect('y' in batch && [...batch.y.dataSync()]).toEqual([1, 0, 0, 0, 0, 1])
    expect(Object.keys(data.gather('unlabeled', tf.tensor1d([1], 'int32')))).toEqual(['x'])
    data.dispose()
  })

  it('takes floats as they are', () => {
    const floats = { ...set, pixels: Float32Array.of(-1, 2, 0.5, 0, 255, 3) }
    expect([...imagesToTensor(floats, 1, 3).dataSync()]).toEqual([0.5, 0, 255, 3])
  })

  it('reads a pool in batches', () => {
    const data = new ResidentData(set, 3)
    const pool = createPoolReader(data, Int32Array.of(0), Int32Array.of(0, 1, 2))
    expect([...pool.unlabeled(2)].map(({ shape }) => shape[0])).toEqual([2, 1])
    expect([...pool.labeled(2)].map(({ shape }) => shape[0])).toEqual([1])
    data.dispose()
  })
})
