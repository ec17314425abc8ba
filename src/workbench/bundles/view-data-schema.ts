import { z } from 'zod'
import { generatedSchemas } from './generated-schemas.ts'
import { representationSchemas } from './representation-schemas.ts'
import { bytes, classNames, count, number, numbers, text } from './view-data-fields.ts'

const probabilities = z.array(number)
const pair = z.tuple([z.number(), z.number()])

const attack = z.strictObject({
  attack: text,
  label: text,
  perturbation: bytes,
  largestChange: number,
  image: bytes,
  probabilities,
})

/** A snapshot of a view as a file of another machine holds it: see `ViewData` for what each field means. */
export const viewDataSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('confusion'),
    part: z.literal('test'),
    classNames,
    matrix: z.array(z.array(count)),
    predictions: z.array(count),
  }),
  z.strictObject({
    kind: z.literal('adversarial-gallery'),
    part: z.literal('test'),
    width: count,
    height: count,
    channels: count,
    classNames,
    epsilon: number,
    examples: z.array(
      z.strictObject({ index: count, label: count, image: bytes, probabilities, attacks: z.array(attack) }),
    ),
  }),
  z.strictObject({
    kind: z.literal('histogram'),
    edges: numbers,
    series: z.array(z.strictObject({ name: text, label: text, counts: z.array(count), mean: number })),
  }),
  z.strictObject({
    kind: z.literal('decision-map'),
    classNames,
    x: pair,
    y: pair,
    columns: count,
    rows: count,
    classes: bytes,
    confidence: bytes,
    lds: bytes,
    largestLds: number,
    points: z.array(z.strictObject({ x: z.number(), y: z.number(), label: count, labeled: z.boolean() })),
  }),
  z.strictObject({
    kind: z.literal('attack-curve'),
    part: z.literal('test'),
    examples: count,
    curves: z.array(
      z.strictObject({ attack: text, label: text, norm: z.enum(['L∞', 'L2']), epsilons: numbers, errors: numbers }),
    ),
  }),
  ...representationSchemas,
  ...generatedSchemas,
])
