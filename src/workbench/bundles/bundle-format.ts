import { z } from 'zod'
import { parameterValueSchema } from '../../shared/run-request.ts'

/** What `format` of a manifest says. */
export const bundleFormat = 'penumbra-run'

/** Counts up when a reader of before could not read what is written. */
export const bundleVersion = 1

/** Names of the entries; those of snapshots and checkpoints follow patterns. */
export const entryNames = {
  manifest: 'manifest.json',
  run: 'run.json',
  split: 'split.json',
  dataset: 'dataset.json',
  scalars: 'scalars.json',
  log: 'log.json',
} as const

/** `views/VIEW/STEP.json` */
export const snapshotEntry = /^views\/([a-z0-9][a-z0-9-]{0,63})\/(0|[1-9]\d{0,14})\.json$/

/** `checkpoints/FILE`: the same path as in the run's folder. */
export const checkpointEntry = /^checkpoints\/[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/

const hash = z.string().regex(/^[0-9a-f]{64}$/, 'expected SHA-256 as 64 hexadecimal digits')
const count = z.int().nonnegative()
const text = z.string().max(10_000)
const shortText = z.string().min(1).max(200)
const percent = z.number().nullable()
const time = z.number()
const datasetId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/)
const splitName = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}\.\d{1,10}@(all|\d{1,7})$/)
const values = z.record(z.string().min(1).max(100), parameterValueSchema)

export const manifestSchema = z.strictObject({
  format: z.literal(bundleFormat),
  version: z.literal(bundleVersion),
  /** Penumbra's version that wrote the file. */
  penumbra: shortText,
  runId: shortText,
  /** Every other entry. */
  entries: z.array(z.strictObject({ name: z.string(), bytes: count, sha256: hash })),
})
export type BundleManifest = z.infer<typeof manifestSchema>

/** A run's row, named as the columns of the table are; `…_json` columns are values here. */
export const runRecordSchema = z.strictObject({
  id: z.string().regex(/^\d{8}-\d{6}-[a-z0-9-]{1,36}-[0-9a-f]{4}$/),
  name: shortText,
  status: z.enum(['completed', 'stopped', 'failed', 'diverged', 'interrupted']),
  method: shortText,
  preset: shortText.nullable(),
  dataset: datasetId,
  dataset_hash: hash,
  split_name: splitName,
  split_hash: hash,
  settings: values,
  params: values,
  versions: z.record(z.string().max(100), text),
  git_commit: text.nullable(),
  engine: z
    .strictObject({
      kind: z.enum(['compiled', 'eager', 'js']),
      library: text,
      device: text,
      fallbackReason: text.optional(),
    })
    .nullable(),
  step: count,
  total_steps: count.nullable(),
  stage: text.nullable(),
  steps_per_second: z.number().nullable(),
  active_seconds: z.number(),
  test_error: percent,
  validation_error: percent,
  best_validation_error: percent,
  best_validation_step: count.nullable(),
  test_error_at_best_validation: percent,
  median_test_error: percent,
  best_test_error: percent,
  created_at: time,
  started_at: time.nullable(),
  ended_at: time.nullable(),
  failure: z
    .strictObject({
      kind: z.enum(['invalid-input', 'not-found', 'conflict', 'environment', 'diverged', 'crashed', 'internal']),
      message: z.string(),
      stack: z.string().optional(),
    })
    .nullable(),
  last_seq: count,
  resume_from: z.string().regex(checkpointEntry).nullable(),
  starred: z.union([z.literal(0), z.literal(1)]),
  notes: z.string().max(100_000),
  tags: z.array(z.string().min(1).max(50)),
  checkpoints: z.array(
    z.strictObject({
      role: z.enum(['last', 'best-validation']),
      step: count,
      file: z.string().regex(checkpointEntry),
      bytes: count,
    }),
  ),
})
export type RunRecord = z.infer<typeof runRecordSchema>

export const splitSchema = z.strictObject({
  name: splitName,
  datasetId,
  datasetHash: hash,
  seed: count,
  labels: count,
  validationSize: count,
  unlabeledPool: z.enum(['with-labeled', 'without-labeled']),
  labeled: z.array(count),
  validation: z.array(count),
  unlabeled: z.array(count),
  hash,
})

/** Which data the run saw; the data themselves are not in the file. */
export const datasetRecordSchema = z.strictObject({
  id: datasetId,
  hash,
  title: shortText.optional(),
  origin: z.enum(['bundled', 'imported', 'generated']).optional(),
  recipe: z.strictObject({ generator: shortText, params: values }).optional(),
  license: text.optional(),
})
export type DatasetRecord = z.infer<typeof datasetRecordSchema>

/** Infinities are words, because JSON has none; null stands for NaN. */
const value = z.union([z.number(), z.null(), z.literal('Infinity'), z.literal('-Infinity')])

export const scalarsSchema = z.strictObject({
  curves: z.array(
    z.strictObject({
      name: shortText,
      /** Step, epoch, seconds of training, value; ascending steps. */
      points: z.array(z.tuple([count, z.number(), z.number(), value])),
    }),
  ),
  times: z.array(z.tuple([count, z.int()])),
})
export type ScalarsRecord = z.infer<typeof scalarsSchema>

export const logSchema = z.array(
  z.strictObject({ time: z.int(), level: z.enum(['info', 'warning', 'error']), message: z.string() }),
)
