import { expect, it, onTestFinished } from 'vitest'
import { nextSeeds } from './repeat-run.ts'
import { createFakeRun, openTestWorkbench } from './test/open-test-workbench.ts'
import { temporaryFolder } from './test/temporary-folder.ts'
import { tinyDatasetFiles, writeFiles } from './test/tiny-dataset.ts'

it('takes the smallest seeds that are free', () => {
  expect(nextSeeds(new Set([1, 3, 9]), 3)).toEqual([2, 4, 5])
})

it('queues the recipe of a run under new seeds, those of trashed runs counted as used', async () => {
  const workbench = await openTestWorkbench(temporaryFolder())
  onTestFinished(() => workbench.close())
  await workbench.call('queue.pause', {})
  const first = await createFakeRun(workbench, { steps: 7 })
  const [second] = await workbench.call('runs.repeat', { id: first.id, count: 1 })
  await workbench.call('runs.trash', { ids: [String(second?.id)] })
  const repeated = await workbench.call('runs.repeat', { id: first.id, count: 2 })
  expect(repeated.map(({ settings }) => settings.seed)).toEqual([3, 4])
  expect(repeated.map(({ recipe, params, name }) => ({ recipe, params, name }))).toEqual([
    { recipe: first.recipe, params: first.params, name: 'fake · mnist.3@100' },
    { recipe: first.recipe, params: first.params, name: 'fake · mnist.4@100' },
  ])
  const { waiting } = await workbench.call('queue.get', {})
  expect(waiting).toEqual([first.id, ...repeated.map(({ id }) => id)])
})

it('refuses when the data set holds other data now', async () => {
  const workbench = await openTestWorkbench(temporaryFolder())
  onTestFinished(() => workbench.close())
  await workbench.call('queue.pause', {})
  const imported = async (train: number) => {
    const directory = writeFiles(temporaryFolder(), tinyDatasetFiles({ train }))
    await workbench.call('datasets.import', { id: 'tiny', source: { directory } })
  }
  await imported(40)
  const settings = { labels: 4, validationSize: 2 }
  const { id } = await workbench.call('runs.create', { method: 'fake', dataset: 'tiny', settings })
  await workbench.call('runs.stop', { id })
  await workbench.call('datasets.remove', { id: 'tiny' })
  await imported(60)
  await expect(workbench.call('runs.repeat', { id, count: 1 })).rejects.toThrow('data set tiny holds other data')
})
