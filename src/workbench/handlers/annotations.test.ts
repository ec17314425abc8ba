import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import type { WorkbenchEvent } from '../../shared/api.ts'
import { createFakeRun, openTestWorkbench } from '../test/open-test-workbench.ts'
import { temporaryFolder } from '../test/temporary-folder.ts'

async function openPaused() {
  const workbench = await openTestWorkbench(temporaryFolder())
  onTestFinished(() => workbench.close())
  await workbench.call('queue.pause', {})
  return workbench
}

it('changes what is given of every run, tells the windows and repeats it in run.json', async () => {
  const workbench = await openPaused()
  const ids = [(await createFakeRun(workbench)).id, (await createFakeRun(workbench)).id]
  await workbench.call('runs.annotate', { ids, starred: true, addTags: ['paper', 'baseline'] })
  const told: WorkbenchEvent[] = []
  workbench.subscribe((event) => told.push(event))
  const changed = await workbench.call('runs.annotate', {
    ids: ids.slice(1),
    notes: '# Good',
    addTags: ['paper', 'final'],
    removeTags: ['baseline'],
  })
  expect(changed).toMatchObject([{ id: ids[1], starred: true, notes: '# Good', tags: ['final', 'paper'] }])
  const [, first] = await workbench.call('runs.list', {})
  expect(first).toMatchObject({ id: ids[0], starred: true, notes: '', tags: ['baseline', 'paper'] })
  await expect.poll(() => told).toContainEqual({ type: 'run', run: changed[0] })
  const { directory } = await workbench.call('runs.get', { id: String(ids[1]) })
  expect(JSON.parse(readFileSync(join(directory, 'run.json'), 'utf8'))).toMatchObject({ tags: ['final', 'paper'] })
})

it('refuses as a whole when one of the runs does not exist', async () => {
  const workbench = await openPaused()
  const { id } = await createFakeRun(workbench)
  await expect(workbench.call('runs.annotate', { ids: [id, 'x'], starred: true })).rejects.toThrow('no run "x"')
  expect(await workbench.call('runs.get', { id })).toMatchObject({ starred: false })
})

it('keeps saved views by name', async () => {
  const workbench = await openPaused()
  await workbench.call('savedViews.save', { name: 'mine', state: '{"sort":"name"}' })
  await workbench.call('savedViews.save', { name: 'all', state: '{}' })
  const views = await workbench.call('savedViews.save', { name: 'mine', state: '{}' })
  expect(views).toEqual([
    { name: 'all', state: '{}' },
    { name: 'mine', state: '{}' },
  ])
  expect(await workbench.call('savedViews.remove', { name: 'all' })).toEqual([{ name: 'mine', state: '{}' }])
  await expect(workbench.call('savedViews.remove', { name: 'all' })).rejects.toThrow(
    'There is no saved view "all" (known: "mine")',
  )
})
