import { z } from 'zod'
import { bytes, classNames, count, number, numbers } from './view-data-fields.ts'

const size = { width: count, height: count, channels: count }

/** Snapshots of what a network has learned of its inputs, see `src/shared/representation-views.ts`. */
export const representationSchemas = [
  z.strictObject({
    kind: z.literal('noise-sweep'),
    part: z.literal('test'),
    examples: count,
    sigmas: numbers,
    errors: numbers,
  }),
  z.strictObject({
    kind: z.literal('filters'),
    ...size,
    units: count,
    filters: z.array(z.strictObject({ picture: bytes, largest: number })),
  }),
  z.strictObject({
    kind: z.literal('embedding'),
    part: z.literal('test'),
    classNames,
    codeSize: count,
    labels: z.array(count),
    projections: z.array(
      z.strictObject({
        method: z.enum(['pca', 't-sne']),
        explained: numbers.optional(),
        perplexity: z.number().optional(),
        x: numbers,
        y: numbers,
      }),
    ),
  }),
  z.strictObject({
    kind: z.literal('combinators'),
    above: numbers,
    layers: z.array(
      z.strictObject({
        layer: count,
        lateral: numbers,
        units: z.array(z.strictObject({ unit: count, denoised: z.array(numbers) })),
      }),
    ),
  }),
  z.strictObject({
    kind: z.literal('reconstructions'),
    part: z.literal('test'),
    ...size,
    classNames,
    layers: z.array(count),
    errors: z.strictObject({ corrupted: number, reconstructed: numbers }),
    examples: z.array(
      z.strictObject({
        index: count,
        label: count,
        clean: bytes,
        corrupted: bytes,
        reconstructed: z.array(bytes),
      }),
    ),
  }),
] as const
