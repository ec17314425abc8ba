import { setImmediate } from 'node:timers/promises'
import type { Split } from '../../shared/datasets.ts'
import type { StudySpec } from '../../shared/studies.ts'
import type { WorkbenchContext } from '../context.ts'
import { writeRuns } from '../create-run.ts'
import { planSplit, saveSplit } from '../datasets/split-files.ts'
import { newRunId } from '../run-id.ts'
import { gitCommit } from '../versions.ts'
import { planStudy, type PlannedStudyRun } from './plan-study.ts'

type SplitName = Pick<Split, 'name' | 'hash'>

/**
 * Writes a study with all its runs and queues those that were not trained before: all of it, or nothing.
 * @returns the study's id
 * @throws Failure `invalid-input` or `not-found` for a wrong study, `environment` when it cannot be written
 */
export async function createStudy(context: WorkbenchContext, spec: StudySpec): Promise<string> {
  const { store, dataDirectory, methods, queue } = context
  const sources = { methods, imported: store.datasets.list(), earlier: store.runs.list(false) }
  const { cells, runs } = await planStudy(sources, spec)
  const frozen = await saveSplits(context, runs)
  const commit = await gitCommit()
  const createdAt = Date.now()
  const id = newRunId(spec.kind, createdAt)
  const untilStep = spec.pruning?.firstStep ?? null
  writeRuns(store, dataDirectory, (write) => {
    store.studies.insert({ id, name: spec.name, createdAt, spec, cells })
    const runIds = new Map<string, string>()
    for (const { cell, seed, identity, completed, request, resolved, dataset, split } of frozen) {
      let runId = completed?.id ?? runIds.get(identity)
      if (runId === undefined) {
        runId = write({ request, resolved, datasetHash: dataset.hash, split, gitCommit: commit, createdAt }, methods)
        runIds.set(identity, runId)
        queue.append(runId, untilStep)
      }
      store.studies.addMember(id, { cell, seed, runId, untilStep, state: 'active' })
    }
  })
  for (const { runs: ids } of store.studies.get(id).cells) for (const runId of ids) context.hub.runChanged(runId)
  context.hub.studyChanged(id)
  return id
}

/** Cuts and saves every split once; a split that no run comes to use does no harm. */
async function saveSplits(
  { store, dataDirectory }: WorkbenchContext,
  runs: readonly PlannedStudyRun[],
): Promise<(PlannedStudyRun & { split: SplitName })[]> {
  const saved = new Map<string, SplitName>()
  const withSplits: (PlannedStudyRun & { split: SplitName })[] = []
  for (const run of runs) {
    const { labels, allLabels, validationSize, unlabeledPool, seed, splitSeed } = run.resolved.settings
    const key = [run.dataset.id, labels, allLabels, validationSize, unlabeledPool, seed, splitSeed].join()
    let split = saved.get(key)
    if (!split) {
      const cut = await planSplit(run.dataset, run.resolved.settings)
      store.splits.insert(cut, saveSplit(dataDirectory, cut), Date.now())
      split = { name: cut.name, hash: cut.hash }
      saved.set(key, split)
      await setImmediate() // a study of many seeds cuts many splits: others get their turn in between
    }
    withSplits.push({ ...run, split })
  }
  return withSplits
}
