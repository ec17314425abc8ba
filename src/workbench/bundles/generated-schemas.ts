import { z } from 'zod'
import { bytes, classNames, count, number, text } from './view-data-fields.ts'

const size = { width: count, height: count, channels: count }

/** Snapshots of what a generator makes, see `src/shared/generated-views.ts`. */
export const generatedSchemas = [
  z.strictObject({
    kind: z.literal('generated-images'),
    arrangement: z.enum(['fixed-latents', 'interpolation']),
    ...size,
    columns: count,
    rows: count,
    columnClasses: z.array(text),
    pixels: bytes,
  }),
  z.strictObject({
    kind: z.literal('nearest-neighbors'),
    ...size,
    classNames,
    pairs: z.array(z.strictObject({ sample: bytes, neighbor: bytes, index: count, label: count, distance: number })),
    testDistance: number,
  }),
  z.strictObject({
    kind: z.literal('sample-score'),
    classifier: z.strictObject({ runId: text, name: text, method: text, testError: number, featureCount: count }),
    samples: count,
    inceptionScore: z.strictObject({ generated: number, test: number }),
    frechetDistance: z.strictObject({ generated: number, train: number }),
  }),
] as const
