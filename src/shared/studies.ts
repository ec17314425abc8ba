import { z } from 'zod'
import type { ParameterValue } from './parameters.ts'
import { parameterValueSchema, runRequestSchema } from './run-request.ts'

/** A value that a study varies: a run setting such as `labels`, or a parameter of the method. */
const variedSchema = z.strictObject({ target: z.enum(['settings', 'params']), name: z.string() })

/** Every value is tried with every value of the other axes. */
export const gridAxisSchema = variedSchema.extend({ values: z.array(parameterValueSchema).min(1).max(50) })

/** Values are drawn. */
export const randomAxisSchema = z.discriminatedUnion('distribution', [
  variedSchema.extend({ distribution: z.literal('uniform'), min: z.number(), max: z.number() }),
  /** Uniform in the logarithm; `min` is above 0. */
  variedSchema.extend({ distribution: z.literal('log-uniform'), min: z.number(), max: z.number() }),
  variedSchema.extend({ distribution: z.literal('choice'), values: z.array(parameterValueSchema).min(1).max(50) }),
])

/** How the cells of an arm are laid out. A grid without axes is one cell. */
export const layoutSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('grid'), axes: z.array(gridAxisSchema).max(8) }),
  z.strictObject({
    kind: z.literal('random'),
    samples: z.int().min(1).max(1000),
    /** Decides what is drawn. */
    seed: z.int().min(1).max(2_147_483_647).default(1),
    axes: z.array(randomAxisSchema).min(1).max(8),
  }),
])

/** One method with one basic recipe, varied. */
export const studyArmSchema = z.strictObject({
  title: z.string().trim().min(1).max(100),
  run: runRequestSchema,
  layout: layoutSchema,
})

/**
 * Many runs asked for at once: every cell of every arm under every seed.
 * `sweep` looks for good values, `label-efficiency` draws error against labels beside its baselines,
 * `parameters` draws error against each varied value.
 */
export const studySpecSchema = z.strictObject({
  kind: z.enum(['sweep', 'label-efficiency', 'parameters']),
  name: z.string().trim().min(1).max(200),
  arms: z.array(studyArmSchema).min(1).max(10),
  seeds: z.array(z.int().min(1).max(2_147_483_647)).min(1).max(100),
  /** More runs than this are refused: the budget. */
  maxRuns: z.int().min(1).max(10_000).default(200),
  /**
   * Successive halving (Jamieson and Talwalkar 2016): every run trains to `firstStep`; of each seed's runs the best
   * 1/`factor` by validation error go on to `factor` times the steps, and so on. The others stop and stay resumable.
   */
  pruning: z.strictObject({ firstStep: z.int().min(1), factor: z.int().min(2).max(10) }).optional(),
})

export type GridAxis = z.infer<typeof gridAxisSchema>
export type RandomAxis = z.infer<typeof randomAxisSchema>
export type StudyArm = z.infer<typeof studyArmSchema>
export type StudySpec = z.infer<typeof studySpecSchema>
/** A study as a caller words it: what has a default may be missing. */
export type NewStudy = z.input<typeof studySpecSchema>
export type StudyKind = StudySpec['kind']

/** `stopped`: its waiting runs were taken out of the queue. */
export type StudyStatus = 'running' | 'completed' | 'stopped'

export interface StudyRow {
  id: string
  name: string
  kind: StudyKind
  status: StudyStatus
  /** Milliseconds since 1970. */
  createdAt: number
  spec: StudySpec
  cells: readonly StudyCell[]
}

/** One combination of values: a group of runs that differ in their seed only. */
export interface StudyCell {
  /** Index into the spec's arms. */
  arm: number
  /** What the cell sets apart from its arm's recipe. */
  values: Readonly<Record<string, ParameterValue>>
  /** One a seed, in the order of the spec's seeds; a purged run leaves a gap. */
  runs: readonly string[]
  /** Runs that pruning stopped. */
  pruned: readonly string[]
}

/** What a study would do, before anything is queued. */
export interface StudyPlan {
  cells: readonly Pick<StudyCell, 'arm' | 'values'>[]
  /** To be trained: those already trained are not among them. */
  runs: number
  /** Completed runs of the same recipe and seed that the study takes instead of training them again. */
  reused: number
  /** From the speed of earlier runs of the same methods on this machine; null without any. */
  estimatedSeconds: number | null
}
