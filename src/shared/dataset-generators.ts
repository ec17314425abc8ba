import { invalidInput } from './failures.ts'
import type { ParameterSpecs, ParameterValues } from './parameters.ts'

/** A point of the plane. */
export type PlanePoint = readonly [x: number, y: number]

/** A family of classes in the plane, each scattered about a curve of its own. */
export interface DatasetGenerator {
  /** What `datasets generate` takes. */
  id: string
  title: string
  /** One sentence. */
  summary: string
  params: GeneratorSpecs
  /**
   * A point near the curve of a class.
   * @param along 0 … 1, from one end of the curve to the other
   * @param offset distance from the curve, outwards
   */
  place(label: number, classes: number, along: number, offset: number): PlanePoint
}

/** Moons and circles of Miyato et al. 2016, arXiv:1507.00677, figures 3 and 4; the defaults are theirs. */
export const datasetGenerators: readonly DatasetGenerator[] = [
  {
    id: 'moons',
    title: 'Moons',
    summary: 'Arcs of radius 1 that reach into each other, one for each class.',
    params: generatorSpecs({ noise: 0.1 }),
    // Two classes give arcs of 270° about (0.5, −0.25), from −90° to 180°, and (−0.5, 0.25), from 90° to 360°.
    // More classes turn the first arc in equal angles, and shorten it so that no two arcs cross.
    place(label, classes, along, offset) {
      const turn = (2 * Math.PI * label) / classes
      const angle = Math.PI / 4 + turn + ((3 * Math.PI) / classes) * (along - 0.5)
      const radius = 1 + offset
      return [
        0.5 * Math.cos(turn) + 0.25 * Math.sin(turn) + radius * Math.cos(angle),
        0.5 * Math.sin(turn) - 0.25 * Math.cos(turn) + radius * Math.sin(angle),
      ]
    },
  },
  {
    id: 'circles',
    title: 'Circles',
    summary: 'Circles about one centre, the first of radius 0.25, each further one 0.75 wider.',
    params: generatorSpecs({ noise: 0.05 }),
    place(label, _classes, along, offset) {
      const angle = 2 * Math.PI * along
      const radius = 0.25 + 0.75 * label + offset
      return [radius * Math.cos(angle), radius * Math.sin(angle)]
    },
  },
]

/** @throws Failure `invalid-input` listing the known generators */
export function findGenerator(id: string): DatasetGenerator {
  const generator = datasetGenerators.find((candidate) => candidate.id === id)
  if (generator) return generator
  throw invalidInput(`"${id}" is not a generator (known: ${datasetGenerators.map((known) => known.id).join(', ')})`)
}

export type GeneratorSpecs = ReturnType<typeof generatorSpecs>
export type GeneratorParams = ParameterValues<GeneratorSpecs>

function generatorSpecs({ noise }: { noise: number }) {
  return {
    classes: {
      kind: 'integer',
      label: 'Classes',
      section: 'data',
      default: 2,
      min: 2,
      max: 7,
      help: 'Each class has a curve of its own.',
    },
    trainPerClass: {
      kind: 'integer',
      label: 'Training points',
      unit: 'per class',
      section: 'data',
      default: 8,
      min: 1,
      max: 5000,
      help: 'All of them together can be labelled; fewer labels leave the others to the unlabelled pool.',
    },
    testPerClass: {
      kind: 'integer',
      label: 'Test points',
      unit: 'per class',
      section: 'data',
      default: 500,
      min: 1,
      max: 5000,
      help: 'Drawn like the training points, apart from them.',
    },
    noise: {
      kind: 'number',
      label: 'Noise',
      symbol: 'σ',
      section: 'data',
      default: noise,
      min: 0,
      max: 1,
      help: 'Standard deviation of the distance from the curve; 0 puts every point on it.',
    },
    dimensions: {
      kind: 'integer',
      label: 'Dimensions',
      symbol: 'D',
      section: 'data',
      default: 100,
      min: 2,
      max: 500,
      help: 'The plane lies in a space of so many dimensions, turned at random, with distances kept. 2 is the plane itself.',
    },
    seed: {
      kind: 'integer',
      label: 'Seed of the data',
      section: 'data',
      default: 1,
      min: 1,
      max: 2_147_483_647,
      help: 'Decides the points and how the plane lies. The seed of a run does not change them.',
    },
  } as const satisfies ParameterSpecs
}
