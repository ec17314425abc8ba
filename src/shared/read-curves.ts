import type { ApiInput } from './api-inputs.ts'
import type { WorkbenchClient } from './api.ts'
import type { RunCurve, RunCurvePortion } from './runs.ts'

/** Asks for one scalar of many runs until every run was reached. */
export async function* curvePortions(
  client: Pick<WorkbenchClient, 'call'>,
  query: ApiInput<'runs.curves'>,
): AsyncGenerator<RunCurvePortion> {
  let ids = [...query.ids]
  while (ids.length > 0) {
    const portion = await client.call('runs.curves', { ...query, ids })
    yield portion
    ids = ids.slice(portion.reached)
  }
}

/** One scalar of many runs, in their order; runs without it are left out. */
export async function readCurves(
  client: Pick<WorkbenchClient, 'call'>,
  query: ApiInput<'runs.curves'>,
): Promise<RunCurve[]> {
  const curves: RunCurve[] = []
  for await (const portion of curvePortions(client, query)) curves.push(...portion.curves)
  return curves
}
