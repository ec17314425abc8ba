import { diversityScalar } from '../../shared/generated-views.ts'
import type { ScalarSpec } from '../../shared/method-descriptor.ts'
import type { ViewSpec } from '../../shared/views.ts'

/** Scalars of every method that makes images, measured by the trainer. */
export const generatorScalars = [
  { name: diversityScalar, label: 'Diversity of the samples' },
] as const satisfies readonly ScalarSpec[]

/** Views of every method that makes images. */
export const generatorViews = [
  { kind: 'generated-images', id: 'samples', title: 'Samples at fixed latents', arrangement: 'fixed-latents' },
  { kind: 'generated-images', id: 'interpolation', title: 'Between two latents', arrangement: 'interpolation' },
  { kind: 'nearest-neighbors', id: 'nearest-neighbors', title: 'Samples and their nearest training images' },
  { kind: 'sample-score', id: 'sample-score', title: 'Samples as a classifier sees them' },
  {
    kind: 'curves',
    id: 'diversity',
    title: 'Diversity of the samples',
    series: [diversityScalar],
    yLabel: 'Distance, real images = 1',
  },
] as const satisfies readonly ViewSpec[]
