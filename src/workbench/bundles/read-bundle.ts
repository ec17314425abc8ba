import { createHash } from 'node:crypto'
import { z } from 'zod'
import { largestBundle } from '../../shared/bundles.ts'
import type { Split } from '../../shared/datasets.ts'
import { invalidInput } from '../../shared/failures.ts'
import { splitHash } from '../datasets/splits.ts'
import type { SnapshotName } from '../store/run-copy-store.ts'
import {
  bundleFormat,
  bundleVersion,
  checkpointEntry,
  datasetRecordSchema,
  entryNames,
  logSchema,
  manifestSchema,
  runRecordSchema,
  scalarsSchema,
  snapshotEntry,
  splitSchema,
  type BundleManifest,
  type DatasetRecord,
  type RunRecord,
  type ScalarsRecord,
} from './bundle-format.ts'
import { viewDataSchema } from './view-data-schema.ts'
import { ZipReader, type ZipLimits } from './zip-reader.ts'

/** A run out of a file: every record is of its shape, every entry has the hash that the manifest gives it. */
export interface BundleContents {
  manifest: BundleManifest
  run: RunRecord
  split: Split
  dataset: DatasetRecord
  scalars: ScalarsRecord
  log: z.infer<typeof logSchema>
  /** JSON text of each snapshot. */
  snapshots: [SnapshotName, Uint8Array][]
}

export const bundleLimits = { packedBytes: largestBundle, unpackedBytes: 8 * 2 ** 30, entries: 60_000 }

/** Of an entry that is read as a whole. */
const largestText = 256 * 2 ** 20

const manifestStart = z.object({ format: z.literal(bundleFormat), version: z.int().positive() })

/**
 * Reads and checks a whole file.
 * @param keepCheckpoint gets the chunks of each checkpoint, in order; they count only when this function returns
 * @throws Failure `invalid-input` saying what is wrong with the file
 */
export async function readBundle(
  path: string,
  keepCheckpoint: (name: string, chunk: Uint8Array) => Promise<void>,
  limits: ZipLimits = bundleLimits,
): Promise<BundleContents> {
  const zip = await ZipReader.open(path, limits)
  try {
    const manifest = readManifest(path, await textOf(zip, path, entryNames.manifest))
    const listed = new Map(manifest.entries.map((entry) => [entry.name, entry]))
    for (const name of [...zip.entries.keys()].filter((known) => known !== entryNames.manifest)) {
      if (!isKnownEntry(name)) throw invalidInput(`${path} is refused: ${JSON.stringify(name)} is no part of a run`)
      if (!listed.has(name))
        throw invalidInput(`${path} is refused: its manifest does not list ${JSON.stringify(name)}`)
    }
    const records = new Map<string, Buffer>()
    for (const { name, bytes, sha256 } of listed.values()) {
      const entry = zip.entries.get(name)
      if (!entry) throw invalidInput(`${path} is damaged: ${JSON.stringify(name)} of its manifest is missing`)
      const hash = createHash('sha256')
      if (checkpointEntry.test(name)) {
        for await (const chunk of zip.read(entry)) {
          hash.update(chunk)
          await keepCheckpoint(name, chunk)
        }
      } else {
        const text = await textOf(zip, path, name)
        hash.update(text)
        records.set(name, text)
      }
      if (entry.bytes !== bytes || hash.digest('hex') !== sha256) {
        throw invalidInput(
          `${path} is damaged: ${JSON.stringify(name)} is not what its manifest says (SHA-256 differs)`,
        )
      }
    }
    return checkContents(path, manifest, records)
  } finally {
    await zip.close()
  }
}

function isKnownEntry(name: string): boolean {
  return Object.values<string>(entryNames).includes(name) || snapshotEntry.test(name) || checkpointEntry.test(name)
}

function readManifest(path: string, text: Buffer): BundleManifest {
  const json = parseJson(path, entryNames.manifest, text)
  const start = manifestStart.safeParse(json)
  if (!start.success) throw invalidInput(`${path} is no .penumbra file: its manifest.json has another format`)
  if (start.data.version > bundleVersion) {
    throw invalidInput(
      `${path} has version ${start.data.version} of the format, this Penumbra reads up to ${bundleVersion}: update Penumbra`,
    )
  }
  return parseRecord(path, entryNames.manifest, manifestSchema, text)
}

function checkContents(path: string, manifest: BundleManifest, records: ReadonlyMap<string, Buffer>): BundleContents {
  const record = <Schema extends z.ZodType>(name: string, schema: Schema) => {
    const text = records.get(name)
    if (!text) throw invalidInput(`${path} is refused: it has no ${name}`)
    return parseRecord(path, name, schema, text)
  }
  const run = record(entryNames.run, runRecordSchema)
  const split = record(entryNames.split, splitSchema)
  const dataset = record(entryNames.dataset, datasetRecordSchema)
  const files = new Map(manifest.entries.map(({ name, bytes }) => [name, bytes]))
  const snapshots = [...records].flatMap(([name, text]): [SnapshotName, Uint8Array][] => {
    const [, view, step] = snapshotEntry.exec(name) ?? []
    if (view === undefined) return []
    parseRecord(path, name, viewDataSchema, text)
    return [[{ view, step: Number(step) }, text]]
  })
  const problem =
    run.id !== manifest.runId
      ? `its manifest names run ${manifest.runId}, its run.json ${run.id}`
      : splitHash(split) !== run.split_hash || split.hash !== run.split_hash || split.name !== run.split_name
        ? 'its split is not the one that the run names'
        : [split.datasetHash, dataset.hash].some((hash) => hash !== run.dataset_hash) ||
            [split.datasetId, dataset.id].some((id) => id !== run.dataset)
          ? 'run, split and data set do not belong together'
          : run.checkpoints.some(({ file, bytes }) => files.get(file) !== bytes)
            ? 'a checkpoint that the run names is missing or has another size'
            : undefined
  if (problem !== undefined) throw invalidInput(`${path} is refused: ${problem}`)
  const scalars = record(entryNames.scalars, scalarsSchema)
  return { manifest, run, split, dataset, scalars, log: record(entryNames.log, logSchema), snapshots }
}

async function textOf(zip: ZipReader, path: string, name: string): Promise<Buffer> {
  const entry = zip.entries.get(name)
  if (!entry) throw invalidInput(`${path} is no .penumbra file: it has no ${name}`)
  if (entry.bytes > largestText) {
    throw invalidInput(`${path} is refused: ${name} unpacks to ${entry.bytes} bytes, expected at most ${largestText}`)
  }
  const chunks: Buffer[] = []
  for await (const chunk of zip.read(entry)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function parseJson(path: string, name: string, text: Buffer): unknown {
  try {
    return JSON.parse(text.toString('utf8'))
  } catch {
    throw invalidInput(`${path} is refused: ${name} is not JSON`)
  }
}

function parseRecord<Schema extends z.ZodType>(
  path: string,
  name: string,
  schema: Schema,
  text: Buffer,
): z.output<Schema> {
  const result = schema.safeParse(parseJson(path, name, text))
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw invalidInput(
    `${path} is refused: ${name}, ${issue?.path.join('.') || 'as a whole'}: ${issue?.message ?? 'wrong'}`,
  )
}
