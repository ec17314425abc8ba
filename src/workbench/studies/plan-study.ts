import type { DatasetInfo } from '../../shared/datasets.ts'
import { estimateSeconds } from '../../shared/estimate-seconds.ts'
import type { MethodDescriptor } from '../../shared/method-descriptor.ts'
import { findMethod } from '../../shared/run-request.ts'
import type { RunRow } from '../../shared/runs.ts'
import type { StudyPlan, StudySpec } from '../../shared/studies.ts'
import { expandStudy, type ExpandedStudy, type StudyRun } from '../../shared/studies/expand-study.ts'
import { halvingShare } from '../../shared/studies/halving.ts'
import { findDataset } from '../datasets/catalog.ts'
import { planSplit } from '../datasets/split-files.ts'
import { recipeOf } from '../recipe.ts'

/** A run of a study on data that exist. */
export interface PlannedStudyRun extends StudyRun {
  dataset: DatasetInfo
  /** The same for runs that would be one and the same: they are trained once. */
  identity: string
  /** A completed run that need not be trained again. */
  completed: RunRow | undefined
}

export interface PlannedStudy extends Pick<ExpandedStudy, 'cells'> {
  runs: PlannedStudyRun[]
}

export interface PlanSources {
  methods: readonly MethodDescriptor[]
  /** The data sets beside the bundled ones. */
  imported: readonly DatasetInfo[]
  /** Every run outside the trash. */
  earlier: readonly RunRow[]
}

/**
 * Decides every value of every run, finds those that were trained before, and tries the splits. Writes nothing.
 * @throws Failure `invalid-input` or `not-found` naming what is wrong
 */
export async function planStudy({ methods, imported, earlier }: PlanSources, spec: StudySpec): Promise<PlannedStudy> {
  const { cells, runs } = expandStudy(spec, methods)
  const completed = new Map<string, RunRow>()
  for (const run of earlier) {
    if (run.status === 'completed') completed.set(identityOf(run.recipe, run.settings.seed), run)
  }
  const datasets = new Map<string, DatasetInfo>()
  const planned: PlannedStudyRun[] = []
  for (const run of runs) {
    const { resolved } = run
    const dataset = datasets.get(resolved.dataset) ?? (await findDataset(resolved.dataset, imported))
    datasets.set(resolved.dataset, dataset)
    const identity = identityOf(recipeOf({ ...resolved, datasetHash: dataset.hash }), run.seed)
    planned.push({ ...run, dataset, identity, completed: completed.get(identity) })
  }
  await trySplits(planned.filter(({ seed }) => seed === spec.seeds[0]))
  return { cells, runs: planned }
}

/** What `studies.plan` answers. */
export async function summarizePlan(sources: PlanSources, spec: StudySpec): Promise<StudyPlan> {
  const { cells, runs } = await planStudy(sources, spec)
  const distinct = [...new Map(runs.map((run) => [run.identity, run])).values()]
  const toTrain = distinct.filter(({ completed }) => !completed)
  return {
    cells,
    runs: toTrain.length,
    reused: distinct.length - toTrain.length,
    estimatedSeconds: estimate(sources, spec, toTrain),
  }
}

function identityOf(recipe: string, seed: number): string {
  return `${recipe} ${seed}`
}

/** Whether a budget of labels fits the data does not depend on the seed. */
async function trySplits(runs: readonly PlannedStudyRun[]): Promise<void> {
  const tried = new Set<string>()
  for (const { dataset, resolved } of runs) {
    const { labels, allLabels, validationSize } = resolved.settings
    const key = [dataset.id, allLabels ? 'all' : labels, validationSize].join()
    if (!tried.has(key)) await planSplit(dataset, resolved.settings)
    tried.add(key)
  }
}

function estimate({ methods, earlier }: PlanSources, spec: StudySpec, runs: readonly PlannedStudyRun[]): number | null {
  let seconds = 0
  for (const { resolved } of runs) {
    const own = estimateSeconds(resolved, findMethod(resolved.method, methods), earlier)
    if (own === undefined) return null
    const perSeed = Math.ceil(runs.length / spec.seeds.length)
    seconds += own * (spec.pruning ? halvingShare(perSeed, Number(resolved.params['steps']), spec.pruning) : 1)
  }
  return seconds
}
