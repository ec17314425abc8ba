import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { datasetSources } from '../../shared/dataset-sources.ts'
import { temporaryFolder } from '../test/temporary-folder.ts'
import { importDataset } from './import-dataset.ts'
import { readImages } from './read-images.ts'
import { readLabels } from './read-labels.ts'
import { readPoints } from './read-points.ts'
import { bundledSyntheticDatasets, generateDataset } from './synthetic-datasets.ts'

describe('bundled synthetic data sets', () => {
  // Runs in users' stores name these hashes: a change of the generator must not pass unseen.
  it.each([
    ['moons', 100, 'e6107da5a0af9f7bf410d758faf0071db85bfd02ff6af12d2aaf512d60d5ad22'],
    ['circles', 100, 'd8b43b5125e6f91bcd7a1d0a91da8a84acb91c7ff3cbf71c438571613754e533'],
    ['moons-2d', 2, '04a7533fa1d333fdcd06048722880a1875418b8a14a8f8e755534f40ff0ca2e1'],
    ['circles-2d', 2, '3d36a158887030a513da2df2bacf272a1f6f63c6fc7b7a9bda15971b87e123a9'],
  ])('%s keeps its hash', (id, width, hash) => {
    expect(bundledSyntheticDatasets().find((dataset) => dataset.id === id)).toMatchObject({
      width,
      height: 1,
      trainCount: 16,
      testCount: 1000,
      trainClassCounts: [8, 8],
      hash,
    })
  })
})

describe('generateDataset', () => {
  it('writes the files of the bundled set for its recipe, which an import takes too', async () => {
    const [folder, moons] = [temporaryFolder(), bundledSyntheticDatasets()[0]]
    const made = await generateDataset(folder, { id: 'mine', generator: 'moons', params: {} })
    expect(made).toMatchObject({ title: 'mine', origin: 'generated', hash: moons?.hash, recipe: moons?.recipe })
    expect(readdirSync(folder)).toEqual(['mine'])
    expect(readFileSync(String(made.files?.trainImages))).toHaveLength(16 + 16 * 100 * 4)
    const copy = await importDataset(temporaryFolder(), { id: 'copy', source: { directory: `${folder}/mine` } })
    expect(copy).toMatchObject({ origin: 'imported', hash: made.hash, valueRange: made.valueRange })
    expect(copy.plane).toBeUndefined()
  })

  it('writes nothing for a parameter that is wrong', async () => {
    const folder = temporaryFolder()
    const request = { id: 'mine', generator: 'moons', params: { classes: 1 } }
    await expect(generateDataset(folder, request)).rejects.toThrow('classes = 1: expected a whole number in 2 … 7')
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('readLabels', () => {
  it('gives the class of every example, the same from memory and from files', async () => {
    const made = await generateDataset(temporaryFolder(), { id: 'mine', generator: 'moons', params: {} })
    const [moons] = bundledSyntheticDatasets()
    if (!moons) throw new Error('moons is bundled')
    const [ofMade, ofMoons] = await Promise.all([made, moons].map((set) => readLabels(set, 'test')))
    expect([...(ofMade ?? [])]).toEqual([...(ofMoons ?? [])])
    expect([...(ofMoons ?? [])]).toEqual(Array.from({ length: 1000 }, (_, index) => index % 2))
  })
})

describe('readPoints', () => {
  it('gives the first points in the plane, the same from memory, from files and from any dimension', async () => {
    const made = await generateDataset(temporaryFolder(), { id: 'mine', generator: 'moons', params: {} })
    const [moons, , flat] = bundledSyntheticDatasets()
    if (!moons || !flat) throw new Error('moons and moons-2d are bundled')
    const ask = { part: 'test', limit: 20 } as const
    const [ofMade, ofMoons, ofFlat] = await Promise.all([made, moons, flat].map((set) => readPoints(set, ask)))
    expect(ofMade).toEqual(ofMoons)
    expect(ofMoons?.labels).toEqual(Array.from({ length: 20 }, (_, index) => index % 2))
    ofMoons?.x.forEach((x, index) => expect(x).toBeCloseTo(ofFlat?.x[index] ?? Number.NaN, 6))
    await expect(readPoints({ ...moons, plane: undefined }, ask)).rejects.toThrow('moons has no points in a plane')
  })
})

it('shows floats as grey levels between the least and the greatest value', async () => {
  const flat = bundledSyntheticDatasets().find(({ id }) => id === 'moons-2d')
  if (!flat?.valueRange) throw new Error('moons-2d holds floats')
  const [least, greatest] = flat.valueRange
  const { images, labels } = await readImages(flat, 'train', [3])
  const { x, y } = await readPoints(flat, { part: 'train', limit: 4 })
  const level = (value = Number.NaN) => Math.round((255 * (value - least)) / (greatest - least))
  expect([...Buffer.from(images[0] ?? '', 'base64')]).toEqual([level(x[3]), level(y[3])])
  expect(labels).toEqual([1])
  expect(typeof datasetSources(flat).trainImages).toBe('object')
})
