import type { RunRow } from '../../shared/runs.ts'
import { formatDate } from '../format/times.ts'

/**
 * Runs to choose from, newest first. A name that says method and split by itself, as the usual one does, stands alone;
 * runs of one name are told apart by their numbers and by when they were made.
 */
export function runOptions(runs: readonly RunRow[]): { value: string; label: string }[] {
  const sharing = Map.groupBy(runs, ({ name }) => name)
  return [...runs]
    .sort((a, b) => b.createdAt - a.createdAt)
    .map((run) => {
      const words = `${run.method} · ${run.splitName}`
      const parts = run.name.startsWith(words) ? [run.name] : [run.name, words]
      if ((sharing.get(run.name)?.length ?? 0) > 1) parts.push(`#${run.number}, ${formatDate(run.createdAt)}`)
      return { value: run.id, label: parts.join(' — ') }
    })
}
