import type { WorkbenchClient } from '../../../shared/api.ts'
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
  const loaded = lines.map(async ({ label, series, source }): Promise<CurveData[]> => {
    if (!source) return [{ run: null, label, series }]
    const members = source.runs.map(async (run) => {
      const list = await client.call('runs.scalars', { id: run.id, names: [source.scalar], times: true, ...bounds })
      return list.map((own) => ({ run, label, series: own }))
    })
    return (await Promise.all(members)).flat()
  })
  return (await Promise.all(loaded)).flat()
}
