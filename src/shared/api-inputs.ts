import { z } from 'zod'
import { exportFormatSchema, modelAtSchema } from './model-exports.ts'
import { parameterValueSchema, runRequestSchema } from './run-request.ts'
import { studySpecSchema } from './studies.ts'

const runId = z.string().min(1).max(64)
const runIds = z.array(runId).min(1).max(100_000)
const nothing = z.strictObject({})
const newDatasetId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'expected 1 to 40 characters a-z, 0-9 and -, for example fashion-mnist')
const tag = z.string().trim().min(1).max(50)
const savedViewName = z.string().trim().min(1).max(100)
const studyId = z.string().min(1).max(64)
const datasetTitle = z.string().trim().min(1).max(100).optional()

/** Every call the workbench answers, with the shape of its input. Electron's IPC, the loopback server and the client derive from it. */
export const apiInputs = {
  'system.status': nothing,
  'system.doctor': nothing,
  'system.gpu': nothing,
  /** Multiplies matrices for some seconds, in a process of its own. */
  'system.measureDevice': z.strictObject({ device: z.enum(['cpu', 'gpu']) }),
  'system.setup': nothing,
  /** Starts setting TensorFlow up, in the background; `setup` events tell how it goes. */
  'system.startSetup': z.strictObject({
    /** A folder with the wheels, for a machine without a network. Absolute. */
    wheels: z.string().min(1).optional(),
  }),
  /** Ends it; what it has downloaded is kept for the next one. */
  'system.stopSetup': nothing,
  'methods.list': nothing,
  'datasets.list': nothing,
  'datasets.import': z.strictObject({
    id: newDatasetId,
    title: datasetTitle,
    /** A folder that holds the four IDX files by their usual names, or the four paths. `.gz` is fine. */
    source: z.union([
      z.strictObject({ directory: z.string().min(1) }),
      z.strictObject({
        trainImages: z.string().min(1),
        trainLabels: z.string().min(1),
        testImages: z.string().min(1),
        testLabels: z.string().min(1),
      }),
    ]),
  }),
  'datasets.generate': z.strictObject({
    id: newDatasetId,
    title: datasetTitle,
    generator: z.string(),
    /** Only what differs from the generator's defaults. */
    params: z.record(z.string(), parameterValueSchema).default({}),
  }),
  'datasets.remove': z.strictObject({ id: z.string() }),
  'datasets.images': z.strictObject({
    id: z.string(),
    part: z.enum(['train', 'test']),
    indices: z.array(z.int().nonnegative()).max(500),
  }),
  /** The class of every example of a part, in its order. */
  'datasets.labels': z.strictObject({ id: z.string(), part: z.enum(['train', 'test']) }),
  'datasets.points': z.strictObject({
    id: z.string(),
    part: z.enum(['train', 'test']),
    limit: z.int().min(1).max(10_000).default(1000),
  }),
  'runs.list': z.strictObject({ trashed: z.boolean().default(false) }),
  'runs.get': z.strictObject({ id: runId }),
  'runs.create': runRequestSchema,
  /** With a checkpoint, or at once without one. */
  'runs.stop': z.strictObject({ id: runId, atOnce: z.boolean().optional() }),
  'runs.resume': z.strictObject({ id: runId }),
  'runs.rename': z.strictObject({ id: runId, name: z.string().trim().min(1).max(200) }),
  'runs.trash': z.strictObject({ ids: runIds }),
  'runs.restore': z.strictObject({ ids: runIds }),
  'runs.purge': z.strictObject({ ids: runIds }),
  'runs.scalars': z.strictObject({
    id: runId,
    names: z.array(z.string()).optional(),
    fromStep: z.int().nonnegative().optional(),
    toStep: z.int().nonnegative().optional(),
    /** Width of the drawing; without it every point is given. */
    buckets: z.int().min(1).max(10_000).optional(),
    /** Whether to give the `times` of the points too, where they are known. */
    times: z.boolean().optional(),
  }),
  /**
   * One scalar of many runs: at most two points a bucket and run, or every point. `readCurves` asks until all runs were
   * reached.
   */
  'runs.curves': z.strictObject({
    ids: runIds,
    name: z.string(),
    buckets: z.int().min(1).max(10_000).optional(),
    fromStep: z.int().nonnegative().optional(),
    toStep: z.int().nonnegative().optional(),
    /** Whether to give the times of the points. */
    times: z.boolean().optional(),
  }),
  'runs.scalarSummaries': z.strictObject({ names: z.array(z.string()).min(1).max(100) }),
  /** Only what is given changes. */
  'runs.annotate': z.strictObject({
    ids: runIds,
    starred: z.boolean().optional(),
    notes: z.string().max(100_000).optional(),
    addTags: z.array(tag).max(50).optional(),
    removeTags: z.array(tag).max(50).optional(),
  }),
  /** Queues the recipe of a run under the next `count` seeds that its group does not have. */
  'runs.repeat': z.strictObject({ id: runId, count: z.int().min(1).max(100) }),
  /** Bytes on disk, by run. */
  'runs.sizes': z.strictObject({ ids: runIds }),
  /** Computes a view of a run that has a checkpoint, at that checkpoint, and stores it. */
  'runs.computeView': z.strictObject({ id: runId, viewId: z.string() }),
  /** Scores the samples of a run by the classifier of another at its last checkpoint, and stores the score. */
  'runs.scoreSamples': z.strictObject({
    id: runId,
    classifierId: runId,
    samples: z.int().min(100).max(10_000).default(2000),
  }),
  /** Test error of classifiers of one split that answer together. */
  'runs.ensemble': z.strictObject({ ids: runIds.max(100), at: modelAtSchema.default('last') }),
  'runs.export': z.strictObject({
    id: runId,
    format: exportFormatSchema,
    at: modelAtSchema.default('last'),
    /** Absolute; a new folder `exports/` of the run unless told. */
    directory: z.string().min(1).optional(),
  }),
  'runs.exports': z.strictObject({ id: runId }),
  'runs.predict': z.strictObject({
    id: runId,
    at: modelAtSchema.default('last'),
    /** Pixels in [0, 1], row by row, channels last; as many as the run's data set has. */
    images: z
      .array(z.array(z.number().min(0).max(1)))
      .min(1)
      .max(64),
    /** L2 norm of the perturbations; without it none is computed. */
    epsilon: z.number().positive().max(100).optional(),
  }),
  'savedViews.list': nothing,
  /** Replaces one of the same name. */
  'savedViews.save': z.strictObject({ name: savedViewName, state: z.string().max(100_000) }),
  'savedViews.remove': z.strictObject({ name: savedViewName }),
  'studies.list': nothing,
  'studies.plan': studySpecSchema,
  'studies.create': studySpecSchema,
  'studies.stop': z.strictObject({ id: studyId }),
  /** Goes on with a stopped study, or with one that an ended command line left. */
  'studies.resume': z.strictObject({ id: studyId }),
  'studies.rename': z.strictObject({ id: studyId, name: z.string().trim().min(1).max(200) }),
  /** Forgets the study; its runs stay. */
  'studies.remove': z.strictObject({ id: studyId }),
  'runs.view': z.strictObject({ id: runId, viewId: z.string(), step: z.int().nonnegative().optional() }),
  'runs.log': z.strictObject({ id: runId }),
  /** Writes each run with all that it measured into a file; those of several runs are named by their ids. */
  'bundles.write': z.union([
    /** Absolute. */
    z.strictObject({ ids: runIds, directory: z.string().min(1) }),
    z.strictObject({ ids: runIds.length(1), file: z.string().min(1) }),
  ]),
  'bundles.read': z.strictObject({ file: z.string().min(1) }),
  'queue.get': nothing,
  'queue.pause': nothing,
  'queue.unpause': nothing,
  'queue.move': z.strictObject({ id: runId, position: z.int().nonnegative() }),
  'queue.setConcurrency': z.strictObject({ concurrency: z.int().min(1).max(16) }),
  'example.start': nothing,
} as const

export type ApiName = keyof typeof apiInputs
export type ApiInput<Name extends ApiName> = z.input<(typeof apiInputs)[Name]>
export type ParsedApiInput<Name extends ApiName> = z.output<(typeof apiInputs)[Name]>
