import type { Page } from 'playwright'
import { vi } from 'vitest'
// Declares `window.penumbra`, which the pages of these tests have.
import type {} from '../../src/renderer/client/ipc-client.ts'
import type { ApiInput, ApiName } from '../../src/shared/api-inputs.ts'
import type { ApiOutputs } from '../../src/shared/api.ts'
import type { RunRow } from '../../src/shared/runs.ts'

/** A small run on the two moons: some seconds, or for ever with many steps. */
export const moonsRun = {
  method: 'supervised',
  dataset: 'moons',
  settings: { labels: 16, validationSize: 0 },
  params: { hiddenWidths: [20], labeledBatch: 16, steps: 200, evaluateEvery: 50 },
} satisfies ApiInput<'runs.create'>

/** The same without an end in sight. */
export const longRun = { ...moonsRun, params: { ...moonsRun.params, steps: 10_000_000, evaluateEvery: 2000 } }

/** A call as the interface makes it: through the preload script and the checks of the main process. */
export async function callWorkbench<Name extends ApiName>(
  page: Page,
  name: Name,
  input: ApiInput<Name>,
): Promise<ApiOutputs[Name]> {
  const text = await page.evaluate(
    async (asked) => {
      const [askedName, given] = JSON.parse(asked) as [Name, ApiInput<Name>]
      return JSON.stringify(await window.penumbra?.call(askedName, given))
    },
    JSON.stringify([name, input]),
  )
  const answer = JSON.parse(text) as { result: ApiOutputs[Name] } | { failure: { message: string } }
  if ('failure' in answer) throw new Error(answer.failure.message)
  return answer.result
}

/** Waits until a run is as described. */
export async function waitForRun(page: Page, id: string, is: (run: RunRow) => boolean): Promise<RunRow> {
  return await vi.waitFor(
    async () => {
      const run = await callWorkbench(page, 'runs.get', { id })
      if (!is(run)) throw new Error(`Run ${id} is ${run.status} at step ${run.step}`)
      return run
    },
    { timeout: 90_000, interval: 200 },
  )
}
