import type { RunSummary } from '../run-events.ts'
import type { RunRow } from '../runs.ts'
import type { SeededValue } from '../statistics/pair-by-seed.ts'

/** The runs of one recipe: they differ in their seed only. */
export interface RunGroup {
  recipe: string
  /** All of them, by ascending seed, the newest of a seed first. At least one. */
  runs: readonly RunRow[]
  /** The newest completed run of each seed, by ascending seed: these make the group's figures. */
  counted: readonly RunRow[]
}

/** The errors that a group has figures of. */
export type ErrorKey = Exclude<keyof RunSummary, 'bestValidationStep'>

/** Groups of runs, in the order of the first run of each. */
export function groupRuns(rows: readonly RunRow[]): RunGroup[] {
  return [...Map.groupBy(rows, ({ recipe }) => recipe)].map(([recipe, own]) => {
    const runs = own.toSorted((a, b) => a.settings.seed - b.settings.seed || b.createdAt - a.createdAt)
    const completed = runs.filter(({ status }) => status === 'completed')
    const counted = completed.filter((run, index) => completed[index - 1]?.settings.seed !== run.settings.seed)
    return { recipe, runs, counted }
  })
}

/** One value a seed; runs without the error are left out. */
export function groupValues(group: RunGroup, key: ErrorKey): (SeededValue & { run: RunRow })[] {
  return group.counted.flatMap((run) => {
    const value = run[key]
    return value === null ? [] : [{ seed: run.settings.seed, value, run }]
  })
}
