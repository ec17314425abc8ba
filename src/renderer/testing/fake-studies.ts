import { notFound } from '../../shared/failures.ts'
import type { RunRow } from '../../shared/runs.ts'
import type { StudyPlan, StudyRow, StudySpec } from '../../shared/studies.ts'
import { expandStudy } from '../../shared/studies/expand-study.ts'
import { splitTitle } from '../runs/split-title.ts'
import type { FakeWorkbench, HandlersOf } from './fake-handlers.ts'
import { sampleMethods } from './sample-methods.ts'
import { sampleRun } from './sample-run.ts'

/** Studies in memory: their runs wait for ever. */
export function fakeStudyHandlers(
  { rows, listeners }: FakeWorkbench,
  initial: readonly StudyRow[],
): HandlersOf<'studies'> {
  const studies = new Map(initial.map((study) => [study.id, study]))

  function find(id: string): StudyRow {
    const study = studies.get(id)
    if (!study) throw notFound(`There is no study "${id}".`)
    return study
  }

  function change(id: string, changes: Partial<StudyRow>): StudyRow {
    const study = { ...find(id), ...changes }
    studies.set(id, study)
    listeners.emit({ type: 'study', study })
    return study
  }

  return {
    'studies.list': () => [...studies.values()],
    'studies.plan': fakeStudyPlan,
    'studies.create': (spec) => {
      const id = `study-${studies.size + 1}`
      const { study, runs } = fakeStudy(spec, { id, status: 'running' }, { status: 'queued', step: 0, testError: null })
      for (const run of runs) rows.set(run.id, run)
      studies.set(id, study)
      return study
    },
    'studies.stop': ({ id }) => change(id, { status: 'stopped' }),
    'studies.resume': ({ id }) => change(id, { status: 'running' }),
    'studies.rename': ({ id, name }) => change(id, { name }),
    'studies.remove': ({ id }) => (studies.delete(find(id).id), null),
  }
}

function fakeStudyPlan(spec: StudySpec): StudyPlan {
  const { cells, runs } = expandStudy(spec, sampleMethods)
  return { cells, runs: runs.length, reused: 0, estimatedSeconds: 12 * runs.length }
}

/** A study with its runs, whatever a test wants of them otherwise. */
export function fakeStudy(
  spec: StudySpec,
  changes: Partial<StudyRow> = {},
  runChanges: Partial<RunRow> = {},
): { study: StudyRow; runs: RunRow[] } {
  const expanded = expandStudy(spec, sampleMethods)
  const id = changes.id ?? 'study'
  const runs = expanded.runs.map(({ resolved: { name, ...resolved }, seed }, index) =>
    sampleRun({
      ...resolved,
      splitName: splitTitle({ ...resolved, name }),
      totalSteps: Number(resolved.params['steps']),
      id: `${id}-run-${index}`,
      number: index + 1,
      name: name ?? `seed ${seed}`,
      ...runChanges,
    }),
  )
  const cells = expanded.cells.map((cell, index) => ({
    ...cell,
    runs: runs.filter((_, place) => expanded.runs[place]?.cell === index).map((run) => run.id),
    pruned: [],
  }))
  return {
    runs,
    study: {
      id,
      name: spec.name,
      kind: spec.kind,
      status: 'completed',
      createdAt: Date.UTC(2026, 10, 20, 12),
      spec,
      cells,
      ...changes,
    },
  }
}
