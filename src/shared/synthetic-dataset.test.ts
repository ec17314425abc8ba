import { describe, expect, it } from 'vitest'
import { datasetGenerators, findGenerator } from './dataset-generators.ts'
import type { DatasetRecipe } from './datasets.ts'
import { parseByteIdx, parseIdx } from './idx.ts'
import { project, type Plane } from './plane-embedding.ts'
import { makeSyntheticDataset } from './synthetic-dataset.ts'

function make(generator: string, params: DatasetRecipe['params'] = {}) {
  const { plane, files } = makeSyntheticDataset({ generator, params })
  const { dims, data } = parseIdx(files.trainImages, 'train images')
  const [count = 0, , dimensions = 0] = dims
  const vectors = Array.from({ length: count }, (_, i) => [...data.subarray(i * dimensions, (i + 1) * dimensions)])
  const labels = parseByteIdx(files.trainLabels, 'train labels').data
  return { plane, files, vectors, labels, points: vectors.map((vector) => project(plane, vector)) }
}

function distance(a: readonly number[], b: readonly number[]): number {
  return Math.hypot(...a.map((value, index) => value - (b[index] ?? 0)))
}

function gram({ basis }: Plane): number[][] {
  return basis.map((a) => basis.map((b) => a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0)))
}

describe.each(datasetGenerators)('generator $id', ({ id, place }) => {
  it('has eight training and five hundred test points of each of two classes by default', () => {
    const { files, vectors, labels } = make(id)
    expect([vectors.length, vectors[0]?.length]).toEqual([16, 100])
    expect(labels.filter((label) => label === 1)).toHaveLength(8)
    const testLabels = parseByteIdx(files.testLabels, 'test labels').data
    expect([0, 1].map((label) => testLabels.filter((value) => value === label).length)).toEqual([500, 500])
  })

  it('is the same for the same seed and another for another', () => {
    expect(make(id).files).toEqual(make(id).files)
    expect(make(id, { seed: 2 }).files.trainImages).not.toEqual(make(id).files.trainImages)
    expect(make(id).files.trainImages).not.toEqual(make(id).files.testImages)
  })

  it('lies in 100 dimensions as in the plane', () => {
    const [flat, high] = [make(id, { dimensions: 2 }), make(id)]
    gram(high.plane).forEach((row, i) => row.forEach((value, j) => expect(value).toBeCloseTo(i === j ? 1 : 0, 12)))
    high.points.forEach((point, index) => {
      const vector = flat.vectors[index] ?? []
      expect(distance(point, vector)).toBeLessThan(1e-6)
      expect(distance(high.vectors[index] ?? [], high.vectors[0] ?? [])).toBeCloseTo(
        distance(vector, flat.vectors[0] ?? []),
        6,
      )
    })
  })

  it('scatters about its curves with the standard deviation asked for, and lies on them without noise', () => {
    const many = { trainPerClass: 2000, dimensions: 2 }
    const [exact, noisy] = [make(id, { ...many, noise: 0 }), make(id, { ...many, noise: 0.1 })]
    const moved = exact.points.map((point, index) => distance(point, noisy.points[index] ?? []))
    expect(Math.sqrt(moved.reduce((sum, value) => sum + value ** 2, 0) / moved.length)).toBeCloseTo(0.1, 2)
    const curve = Array.from({ length: 2000 }, (_, index) => place(1, 2, index / 1999, 0))
    const ofClassOne = exact.points.filter((_, index) => exact.labels[index] === 1).slice(0, 50)
    for (const point of ofClassOne) expect(Math.min(...curve.map((other) => distance(point, other)))).toBeLessThan(2e-3)
  })

  it.each([3, 5, 7])('keeps the curves of %i classes apart', (classes) => {
    const curves = Array.from({ length: classes }, (_, label) =>
      Array.from({ length: 200 }, (__, index) => place(label, classes, index / 199, 0)),
    )
    for (const other of curves.slice(1)) {
      const gaps = (curves[0] ?? []).flatMap((point) => other.map((far) => distance(point, far)))
      expect(Math.min(...gaps)).toBeGreaterThan(0.3)
    }
  })
})

it('draws the two moons as arcs of 270° about their centres', () => {
  const { place } = findGenerator('moons')
  const expected = [
    [0.5, -0.25, -90, 180],
    [-0.5, 0.25, 90, 360],
  ] as const
  expected.forEach(([x, y, from, to], label) => {
    for (const [along, degrees] of [[0, from] as const, [1, to] as const]) {
      const angle = (degrees * Math.PI) / 180
      const [px, py] = place(label, 2, along, 0)
      expect(px).toBeCloseTo(x + Math.cos(angle), 12)
      expect(py).toBeCloseTo(y + Math.sin(angle), 12)
    }
  })
})

it.each([
  [{ generator: 'spirals', params: {} }, '"spirals" is not a generator (known: moons, circles)'],
  [{ generator: 'moons', params: { sigma: 1 } }, '"sigma" is not a parameter of moons (known: classes, '],
  [{ generator: 'moons', params: { noise: -1 } }, 'noise = -1: expected a number in 0 … 1'],
])('refuses %o', (recipe, message) => {
  expect(() => makeSyntheticDataset(recipe)).toThrow(message)
})
