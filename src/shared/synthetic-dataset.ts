import { drawAt } from './counter-draws.ts'
import { findGenerator, type DatasetGenerator, type GeneratorParams } from './dataset-generators.ts'
import type { DatasetFiles, DatasetPart, DatasetRecipe } from './datasets.ts'
import { encodeIdx } from './idx.ts'
import { resolveParameters } from './parameters.ts'
import { createPlane, embed, type Plane } from './plane-embedding.ts'

/** A generated data set in memory. */
export interface SyntheticDataset {
  /** The recipe with every parameter decided. */
  recipe: DatasetRecipe
  plane: Plane
  /** IDX files: points as images of 1 × D 32-bit floats, labels as bytes. */
  files: Readonly<Record<keyof DatasetFiles, Uint8Array>>
}

/**
 * Makes the data set that a recipe describes, byte for byte the same each time.
 * @throws Failure `invalid-input` for an unknown generator or parameter, or a value out of range
 */
export function makeSyntheticDataset({ generator: id, params: overrides }: DatasetRecipe): SyntheticDataset {
  const generator = findGenerator(id)
  const params = resolveParameters(generator.id, generator.params, overrides)
  const plane = createPlane(params.dimensions, params.seed)
  const train = makePart(generator, params, plane, 'train', params.trainPerClass)
  const test = makePart(generator, params, plane, 'test', params.testPerClass)
  const files = {
    trainImages: train.images,
    trainLabels: train.labels,
    testImages: test.images,
    testLabels: test.labels,
  }
  return { recipe: { generator: generator.id, params }, plane, files }
}

/** Classes take turns. A class has the same first points in a larger part. */
function makePart(
  { place }: DatasetGenerator,
  { classes, noise, dimensions, seed }: GeneratorParams,
  plane: Plane,
  part: DatasetPart,
  perClass: number,
): { images: Uint8Array; labels: Uint8Array } {
  const count = classes * perClass
  const labels = Uint8Array.from({ length: count }, (_, index) => index % classes)
  const values = new Float32Array(count * dimensions)
  labels.forEach((label, index) => {
    const { uniform, normal } = drawAt(seed, `${part}/class-${label}`, Math.floor(index / classes))
    values.set(embed(plane, place(label, classes, uniform, noise * normal)), index * dimensions)
  })
  return {
    images: encodeIdx({ dims: [count, 1, dimensions], data: values }),
    labels: encodeIdx({ dims: [count], data: labels }),
  }
}
