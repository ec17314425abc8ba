import type { DatasetInfo } from '../../shared/datasets.ts'
import { estimateSeconds } from '../../shared/estimate-seconds.ts'
import { findMethod } from '../../shared/run-request.ts'
import type { RunRow } from '../../shared/runs.ts'
import type { StudyPlan, StudySpec } from '../../shared/studies.ts'
import { expandStudy, type ExpandedStudy, type StudyRun } from '../../shared/studies/expand-study.ts'
import { halvingShare } from '../../shared/studies/halving.ts'
import type { WorkbenchContext } from '../context.ts'
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

type PlanContext = Pick<WorkbenchContext, 'store' | 'methods'>

/**
 * Decides every value of every run, finds those that were trained before, and tries the splits. Writes nothing.
 * @throws Failure `invalid-input` or `not-found` naming what is wrong
 */
export async function planStudy({ store, methods }: PlanContext, spec: StudySpec): Promise<PlannedStudy> {
  const { cells, runs } = expandStudy(spec, methods)
  const imported = store.datasets.list()
  const completed = new Map<string, RunRow>()
  for (const run of store.runs.list(false)) {
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
export async function summarizePlan(context: PlanContext, spec: StudySpec): Promise<StudyPlan> {
  const { cells, runs } = await planStudy(context, spec)
  const distinct = [...new Map(runs.map((run) => [run.identity, run])).values()]
  const toTrain = distinct.filter(({ completed }) => !completed)
  return {
    cells,
    runs: toTrain.length,
    reused: distinct.length - toTrain.length,
    estimatedSeconds: estimate(context, spec, toTrain),
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

function estimate({ store, methods }: PlanContext, spec: StudySpec, runs: readonly PlannedStudyRun[]): number | null {
  const earlier = store.runs.list(false)
  let seconds = 0
  for (const { resolved } of runs) {
    const own = estimateSeconds(resolved, findMethod(resolved.method, methods), earlier)
    if (own === undefined) return null
    const perSeed = Math.ceil(runs.length / spec.seeds.length)
    seconds += own * (spec.pruning ? halvingShare(perSeed, Number(resolved.params['steps']), spec.pruning) : 1)
  }
  return seconds
}
