import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { createFakeRun, hasEnded, openTestWorkbench, waitForRun } from '../test/open-test-workbench.ts'
import { temporaryFolder } from '../test/temporary-folder.ts'

it('answers curves, summaries and sizes of a run that trained', async () => {
  const workbench = await openTestWorkbench(temporaryFolder())
  onTestFinished(() => workbench.close())
  const { id } = await createFakeRun(workbench, { steps: 4 })
  await waitForRun(workbench, id, hasEnded)
  expect(await workbench.call('runs.curves', { ids: [id], name: 'error/test', buckets: 2 })).toMatchObject({
    curves: [{ runId: id, name: 'error/test', steps: [1, 2, 3, 4], values: [100, 50, 100 / 3, 25], total: 4 }],
    reached: 1,
  })
  expect(await workbench.call('runs.scalarSummaries', { names: ['loss'] })).toEqual([
    { runId: id, name: 'loss', last: 0.25, min: 0.25, max: 1, atBestValidation: 0.25 },
  ])
  const before = await workbench.call('runs.sizes', { ids: [id] })
  const { directory } = await workbench.call('runs.get', { id })
  writeFileSync(join(directory, 'more'), Buffer.alloc(5000))
  const after = await workbench.call('runs.sizes', { ids: [id] })
  expect(Number(after[id]) - Number(before[id])).toBe(5000)
  await expect(workbench.call('runs.sizes', { ids: ['x'] })).rejects.toThrow('There is no run "x"')
})
