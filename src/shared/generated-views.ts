/** What the views of a generator show, and how its pictures are stored. */

/**
 * Mean distance of two samples over that of two test images: near 0 when all samples look alike. Of a generator that is
 * told the class, within classes.
 */
export const diversityScalar = 'samples/diversity'

/** Images of a generator in rows and columns. */
export interface GeneratedImagesViewSpec {
  kind: 'generated-images'
  id: string
  title: string
  /** The same latents at every step, or rows that lead from one latent to another. */
  arrangement: 'fixed-latents' | 'interpolation'
}

export interface GeneratedImagesViewData {
  kind: 'generated-images'
  arrangement: GeneratedImagesViewSpec['arrangement']
  /** Of one image. */
  width: number
  height: number
  channels: number
  columns: number
  rows: number
  /** Class that each column was asked to show; empty where the generator is not told. */
  columnClasses: readonly string[]
  /** Base64 of pixels 0 … 255, image after image, row of images by row. */
  pixels: string
}

/** Whether a generator makes anew or repeats what it has seen. */
export interface NearestNeighborsViewSpec {
  kind: 'nearest-neighbors'
  id: string
  title: string
}

export interface NearestNeighborsViewData {
  kind: 'nearest-neighbors'
  width: number
  height: number
  channels: number
  classNames: readonly string[]
  pairs: readonly {
    /** Base64 of pixels 0 … 255. */
    sample: string
    neighbor: string
    /** Of the neighbour, in the training images' order. */
    index: number
    label: number
    /** L2, pixels in 0 … 1. */
    distance: number
  }[]
  /** Mean L2 distance of as many test images to their nearest training images: what an unseen real image has. */
  testDistance: number
}

/** How good samples are by the answers and features of a classifier of ours. */
export interface SampleScoreViewSpec {
  kind: 'sample-score'
  id: string
  title: string
}

export interface SampleScoreViewData {
  kind: 'sample-score'
  classifier: {
    runId: string
    name: string
    method: string
    /** Per cent, at the checkpoint that scored. */
    testError: number
    /** Numbers that its last hidden layer gives. */
    featureCount: number
  }
  /** Images of each kind. */
  samples: number
  /** exp of the mean KL divergence of p(y|x) from p(y): 1 … number of classes, more is better. */
  inceptionScore: { generated: number; test: number }
  /** Squared Fréchet distance of Gaussians fitted to the features, from those of the test images; less is better. */
  frechetDistance: { generated: number; train: number }
}

export type GeneratedViewSpec = GeneratedImagesViewSpec | NearestNeighborsViewSpec | SampleScoreViewSpec
export type GeneratedViewData = GeneratedImagesViewData | NearestNeighborsViewData | SampleScoreViewData

export const generatedKinds: readonly GeneratedViewSpec['kind'][] = [
  'generated-images',
  'nearest-neighbors',
  'sample-score',
]

export function isGenerated(spec: { kind: string }): spec is GeneratedViewSpec {
  return generatedKinds.some((kind) => kind === spec.kind)
}
