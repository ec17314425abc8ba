import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { encodeIdx } from '../../shared/idx.ts'
import { temporaryFolder } from '../test/temporary-folder.ts'
import { idxBytes, tinyDatasetFiles, writeFiles } from '../test/tiny-dataset.ts'
import { importDataset } from './import-dataset.ts'
import { readImages } from './read-images.ts'

const files = tinyDatasetFiles()
const bytesOf = (name: string) => files[name] ?? new Uint8Array()
const request = (directory: string) => ({ id: 'tiny', source: { directory } })

describe('importDataset', () => {
  it('copies plain and compressed files under several names to the same data set', async () => {
    const target = temporaryFolder()
    const plain = await importDataset(target, request(writeFiles(temporaryFolder(), files)))
    expect(plain).toMatchObject({ origin: 'imported', width: 2, height: 2, channels: 1, trainCount: 40, testCount: 10 })
    expect(plain.trainClassCounts).toEqual([20, 20])
    const renamed = {
      'train-images.idx3-ubyte.gz': gzipSync(bytesOf('train-images-idx3-ubyte')),
      'train-labels-idx1-ubyte.gz': gzipSync(bytesOf('train-labels-idx1-ubyte')),
      'test-images.idx3-ubyte': bytesOf('t10k-images-idx3-ubyte'),
      'test-labels-idx1-ubyte': bytesOf('t10k-labels-idx1-ubyte'),
    }
    const compressed = await importDataset(temporaryFolder(), request(writeFiles(temporaryFolder(), renamed)))
    expect(compressed.hash).toBe(plain.hash)
    const { images, labels } = await readImages(plain, 'train', [3, 0])
    expect(images.map((image) => [...Buffer.from(image, 'base64')])).toEqual([
      [3, 3, 3, 3],
      [0, 0, 0, 0],
    ])
    expect(labels).toEqual([1, 0])
    await expect(readImages(plain, 'test', [10])).rejects.toThrow('Image 10 of tiny test: expected 0 … 9')
  })

  it('takes floats as they are', async () => {
    const floats = (count: number) =>
      encodeIdx({ dims: [count, 2, 2], data: Float32Array.from({ length: 4 * count }, (_, index) => index / 4 - 10) })
    const source = writeFiles(temporaryFolder(), {
      'train-images-idx3-float': floats(40),
      't10k-images-idx3-float': floats(10),
      'train-labels-idx1-ubyte': bytesOf('train-labels-idx1-ubyte'),
      't10k-labels-idx1-ubyte': bytesOf('t10k-labels-idx1-ubyte'),
    })
    const info = await importDataset(temporaryFolder(), request(source))
    expect(info).toMatchObject({ width: 2, trainCount: 40, valueRange: [-10, 29.75] })
    expect(readFileSync(String(info.files?.trainImages))).toEqual(Buffer.from(floats(40)))
    const { images } = await readImages(info, 'train', [39])
    expect(Buffer.from(images[0] ?? '', 'base64').at(-1)).toBe(255)
  })

  it.each<[string, Record<string, Uint8Array>, string]>([
    [
      'a truncated file',
      { 'train-images-idx3-ubyte': bytesOf('train-images-idx3-ubyte').subarray(0, 100) },
      'train-images-idx3-ubyte is truncated: 100 bytes',
    ],
    [
      'swapped files',
      { 'train-images-idx3-ubyte': bytesOf('train-labels-idx1-ubyte') },
      'train-images-idx3-ubyte holds 40 labels, expected images',
    ],
    [
      'images as labels',
      { 't10k-labels-idx1-ubyte': bytesOf('t10k-images-idx3-ubyte') },
      't10k-labels-idx1-ubyte holds 10 × 2 × 2 values, expected one label per image',
    ],
    [
      'another format',
      { 'train-labels-idx1-ubyte': Buffer.from('label\n1\n2\n') },
      'train-labels-idx1-ubyte is not an IDX file',
    ],
    [
      'half a gzip file',
      { 'train-labels-idx1-ubyte': gzipSync(bytesOf('train-labels-idx1-ubyte')).subarray(0, 20) },
      'train-labels-idx1-ubyte is a damaged gzip file',
    ],
    [
      'too few labels',
      { 't10k-labels-idx1-ubyte': idxBytes([9], new Uint8Array(9)) },
      't10k-labels-idx1-ubyte holds 9 labels, expected 10',
    ],
    [
      'a gap in the labels',
      { 'train-labels-idx1-ubyte': idxBytes([40], new Uint8Array(40).fill(3, 1)) },
      'has no example of class 1 although its labels go up to 3',
    ],
    [
      'an unknown test label',
      { 't10k-labels-idx1-ubyte': idxBytes([10], [0, 1, 0, 1, 7, 0, 0, 0, 0, 0]) },
      'has label 7 at position 4, expected 0 … 1',
    ],
    [
      'other test sizes',
      { 't10k-images-idx3-ubyte': idxBytes([10, 3, 3], new Uint8Array(90)) },
      'holds images of 3 × 3, expected 2 × 2',
    ],
    [
      'test images of another type',
      { 't10k-images-idx3-ubyte': encodeIdx({ dims: [10, 2, 2], data: new Float32Array(40) }) },
      't10k-images-idx3-ubyte holds 32-bit floats, expected unsigned bytes as in ',
    ],
    [
      'an infinite value',
      { 'train-images-idx3-ubyte': encodeIdx({ dims: [40, 2, 2], data: new Float32Array(160).fill(Infinity, 7) }) },
      'train-images-idx3-ubyte holds Infinity at position 7, expected finite numbers',
    ],
    [
      'labels of floats',
      { 'train-labels-idx1-ubyte': encodeIdx({ dims: [40], data: new Float32Array(40) }) },
      'train-labels-idx1-ubyte holds 32-bit floats, expected unsigned bytes',
    ],
  ])('refuses %s by name and leaves nothing behind', async (_, replaced, message) => {
    const target = join(temporaryFolder(), 'datasets')
    const source = writeFiles(temporaryFolder(), { ...files, ...replaced })
    await expect(importDataset(target, request(source))).rejects.toThrow(message)
    expect(existsSync(target)).toBe(false)
  })

  it('says which file a folder lacks', async () => {
    const source = writeFiles(temporaryFolder(), { 'train-images-idx3-ubyte': bytesOf('train-images-idx3-ubyte') })
    const target = temporaryFolder()
    await expect(importDataset(target, request(source))).rejects.toThrow('holds no train-labels-idx1-ubyte')
    await expect(importDataset(target, request(join(source, 'nowhere')))).rejects.toThrow('is not a folder')
    expect(readdirSync(target)).toEqual([])
  })
})
