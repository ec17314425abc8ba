import { differs, settingRows } from '../comparison/setting-rows.ts'
import { formatParameter } from '../parameters.ts'
import type { RunRow } from '../runs.ts'
import type { ReportColumn } from './report-column.ts'
import { englishReport } from './report-language.ts'
import { labelsText } from './report-texts.ts'

/** More settings than this do not fit into a title. */
const mostSettings = 3

/**
 * Gives columns titles: a single run's name, told apart by its number; of a group the method with data and labels, and
 * what sets it apart from the groups beside it.
 * @param members the runs of each column, at least one
 */
export function nameColumns(members: readonly (readonly RunRow[])[]): ReportColumn[] {
  const first = members.flatMap((runs) => runs.slice(0, 1))
  const differences = settingRows(first, new Map()).filter(
    (row) => !['seed', 'Method', 'Data set', 'labels'].includes(row.name) && differs(row),
  )
  return members.flatMap((runs, index) => {
    const [run] = runs
    if (!run) return []
    if (runs.length === 1) {
      const alike = first.filter(({ name }) => name === run.name).length > 1
      return [{ title: alike ? `${run.name} #${run.number}` : run.name, runs }]
    }
    const start = `${run.method} · ${run.dataset}@${labelsText(run, englishReport)}`
    const own = differences.flatMap(({ name, values }) => {
      const value = values[index]
      return value === undefined ? [] : [`${name} ${formatParameter(value)}`]
    })
    const alike = first.filter((other) => other.method === run.method && other.dataset === run.dataset).length > 1
    return [{ title: [start, ...(alike ? own.slice(0, mostSettings) : [])].join(' · '), runs }]
  })
}
