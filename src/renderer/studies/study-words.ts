import type { RunRow } from '../../shared/runs.ts'
import type { StudyKind, StudyRow } from '../../shared/studies.ts'
import { message } from '../i18n/translate.ts'
import { isUnfinished } from '../runs/status.ts'

export const kindTitles: Readonly<Record<StudyKind, string>> = {
  sweep: message('Sweep'),
  'label-efficiency': message('Label efficiency'),
  parameters: message('Parameters'),
}

export interface StudyProgress {
  ended: number
  total: number
}

/**
 * Runs that ended in whatever way, of all that the study asked for. A purged run counts as ended; one that was cut short
 * by stopping the study does not: it goes on with it.
 */
export function progressOfStudy(study: StudyRow, runs: ReadonlyMap<string, RunRow>): StudyProgress {
  // One run stands in several cells where they ask for the same.
  const ids = [...new Set(study.cells.flatMap((cell) => cell.runs))]
  const pruned = new Set(study.cells.flatMap((cell) => cell.pruned))
  const unfinished = ids.filter((id) => {
    const run = runs.get(id)
    // The rows of runs that were just queued arrive after the study.
    if (!run) return study.status === 'running'
    const waits = study.status === 'stopped' && !pruned.has(id)
    return isUnfinished(run.status) || (waits && (run.status === 'stopped' || run.status === 'interrupted'))
  })
  return { ended: ids.length - unfinished.length, total: ids.length }
}
