import type { WorkbenchClient } from '../../../shared/api.ts'
import { readCurves } from '../../../shared/read-curves.ts'
import type { ScalarSeries } from '../../../shared/runs.ts'
import type { ChartLine } from '../chart-line.ts'
import type { StepRange } from '../useRunSeries.ts'

/** One scalar of one run with every point of a range. */
export interface CurveData {
  /** Name and id of the run; null where a curve is of no single run. */
  run: { id: string; name: string } | null
  label: string
  series: ScalarSeries
}

/**
 * All points behind the lines, read from the store without thinning; a group gives the points of each member.
 * A line without a source gives the points that are drawn.
 * @param range null for all steps
 */
export async function loadCurveData(
  client: Pick<WorkbenchClient, 'call'>,
  lines: readonly ChartLine[],
  range: StepRange | null,
): Promise<CurveData[]> {
  const bounds = range ? { fromStep: range.from, toStep: range.to } : {}
  const read = new Map<string, ReadonlyMap<string, ScalarSeries>>()
  for (const [name, ids] of wantedRuns(lines)) {
    const curves = await readCurves(client, { ids: [...ids], name, times: true, ...bounds })
    read.set(name, new Map(curves.map(({ runId, ...series }) => [runId, series])))
  }
  return lines.flatMap(({ label, series, source }): CurveData[] => {
    if (!source) return [{ run: null, label, series }]
    return source.runs.flatMap((run) => {
      const own = read.get(source.scalar)?.get(run.id)
      return own ? [{ run, label, series: own }] : []
    })
  })
}

/** By scalar, the runs that it is drawn of. */
function wantedRuns(lines: readonly ChartLine[]): ReadonlyMap<string, ReadonlySet<string>> {
  const wanted = new Map<string, Set<string>>()
  for (const { source } of lines) {
    if (!source) continue
    const ids = wanted.get(source.scalar) ?? new Set()
    source.runs.forEach(({ id }) => ids.add(id))
    wanted.set(source.scalar, ids)
  }
  return wanted
}
