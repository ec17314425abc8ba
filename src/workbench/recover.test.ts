import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'
import { hasEnded, openTestWorkbench, waitForRun } from './test/open-test-workbench.ts'
import { temporaryFolder } from './test/temporary-folder.ts'

it('after kill -9 mid-run nothing committed is lost, the run is interrupted and can go on, the queue goes on', async () => {
  const folder = temporaryFolder()
  const script = fileURLToPath(new URL('./test/workbench-process.ts', import.meta.url))
  const dying = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [output] = (await once(dying.stdout, 'data')) as [Buffer]
  const { first, second, committed } = JSON.parse(output.toString()) as {
    first: string
    second: string
    committed: number
  }
  dying.kill('SIGKILL')
  await once(dying, 'exit')

  const workbench = await openTestWorkbench(folder)
  onTestFinished(() => workbench.close())
  const [loss] = await workbench.call('runs.scalars', { id: first, names: ['loss'] })
  expect(loss?.total).toBeGreaterThanOrEqual(committed)
  expect(loss?.steps).toEqual(Array.from({ length: loss?.total ?? 0 }, (_, index) => index + 1))
  const interrupted = await workbench.call('runs.get', { id: first })
  expect(interrupted).toMatchObject({ status: 'interrupted', resumable: true })
  expect((await waitForRun(workbench, second, hasEnded)).status).toBe('completed')

  const checkpointed = interrupted.checkpoints[0]?.step ?? 0
  await workbench.call('runs.resume', { id: first })
  await waitForRun(workbench, first, ({ step }) => step > checkpointed + 1)
  await workbench.call('runs.stop', { id: first })
  const stopped = await waitForRun(workbench, first, hasEnded)
  const [resumed] = await workbench.call('runs.scalars', { id: first, names: ['loss'] })
  expect(resumed?.steps).toEqual(Array.from({ length: stopped.step }, (_, index) => index + 1))
})
