import { existsSync } from 'node:fs'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { WorkbenchEvent } from '../shared/api.ts'
import type { Workbench } from './index.ts'
import { createFakeRun, hasEnded, openTestWorkbench, waitForRun } from './test/open-test-workbench.ts'
import { temporaryFolder } from './test/temporary-folder.ts'
import { tinyDatasetFiles, writeFiles } from './test/tiny-dataset.ts'

const bundledIds = ['mnist', 'moons', 'circles', 'moons-2d', 'circles-2d']

async function open(folder = temporaryFolder()): Promise<Workbench> {
  const workbench = await openTestWorkbench(folder)
  onTestFinished(() => workbench.close())
  return workbench
}

describe('the queue', () => {
  it('is durable, keeps parameters frozen and can be reordered', async () => {
    const folder = temporaryFolder()
    const first = await openTestWorkbench(folder)
    await first.call('queue.pause', {})
    const a = await createFakeRun(first, { steps: 2 })
    const b = await createFakeRun(first, { steps: 3 })
    await first.call('queue.move', { id: b.id, position: 0 })
    await first.close()

    const workbench = await open(folder)
    expect(await workbench.call('queue.get', {})).toEqual({
      paused: true,
      concurrency: 1,
      waiting: [b.id, a.id],
      running: [],
    })
    await workbench.call('queue.unpause', {})
    const [endedA, endedB] = [await waitForRun(workbench, a.id, hasEnded), await waitForRun(workbench, b.id, hasEnded)]
    expect([endedA.step, endedB.step]).toEqual([2, 3])
    expect(Number(endedB.startedAt)).toBeLessThan(Number(endedA.startedAt))
  })

  it('lets a waiting run be stopped and says what cannot be moved', async () => {
    const workbench = await open()
    await workbench.call('queue.pause', {})
    const { id } = await createFakeRun(workbench)
    expect(await workbench.call('runs.stop', { id })).toMatchObject({ status: 'stopped', resumable: false })
    await expect(workbench.call('runs.stop', { id })).rejects.toThrow(`Run ${id} is stopped: there is nothing to stop`)
    await expect(workbench.call('queue.move', { id, position: 0 })).rejects.toThrow('only a waiting run can be moved')
  })

  it('runs as many at a time as the setting says', async () => {
    const workbench = await open()
    await workbench.call('queue.setConcurrency', { concurrency: 2 })
    const first = await createFakeRun(workbench, { steps: 100_000 })
    const second = await createFakeRun(workbench, { steps: 100_000 })
    const third = await createFakeRun(workbench)
    await waitForRun(workbench, first.id, ({ step }) => step > 0)
    await waitForRun(workbench, second.id, ({ step }) => step > 0)
    const { running, waiting } = await workbench.call('queue.get', {})
    expect(running).toEqual([first.id, second.id])
    expect(waiting).toEqual([third.id])
  })
})

describe('runs', () => {
  it('go to the trash and back, and for good only from there', async () => {
    const workbench = await open()
    const { id } = await createFakeRun(workbench, { steps: 100_000 })
    await waitForRun(workbench, id, ({ status }) => status === 'running')
    await expect(workbench.call('runs.trash', { ids: [id] })).rejects.toThrow(
      'is running and cannot be moved to the trash. Stop it first',
    )
    await workbench.call('runs.stop', { id })
    await waitForRun(workbench, id, hasEnded)
    const { directory } = await workbench.call('runs.get', { id })
    await expect(workbench.call('runs.purge', { ids: [id] })).rejects.toThrow('is not in the trash')
    await workbench.call('runs.trash', { ids: [id] })
    expect(await workbench.call('runs.list', {})).toEqual([])
    await workbench.call('runs.restore', { ids: [id] })
    expect(await workbench.call('runs.list', {})).toHaveLength(1)
    await workbench.call('runs.trash', { ids: [id] })
    // The trainer may still be exiting.
    const purge = () => workbench.call('runs.purge', { ids: [id] }).catch(() => undefined)
    await expect.poll(async () => (await purge())?.freedBytes).toBeGreaterThan(100)
    expect(existsSync(directory)).toBe(false)
    await expect(workbench.call('runs.get', { id })).rejects.toThrow(`There is no run "${id}"`)
  })

  it.each([
    [{ method: 'vta' }, '"vta" is not a method (known: fake, vat, supervised)'],
    [{ method: 'fake', preset: 'best' }, '"best" is not a preset of fake (known: example)'],
    [{ method: 'fake', dataset: 'mnits' }, '"mnits" is not a data set (known: mnist, moons, '],
    [{ method: 'fake', params: { steps: 0 } }, 'steps = 0: expected a whole number in 1'],
    [{ method: 'fake', params: { steps: '5' } }, 'steps = "5": expected a whole number'],
    [{ method: 'fake', params: { steps: Number.NaN } }, 'runs.create: params.steps'],
    [{ method: 'fake', settings: { labels: 105 } }, 'labels = 105: expected a multiple of 10'],
    [{ method: 'fake', epochs: 3 }, 'runs.create: Unrecognized key: "epochs"'],
  ])('refuse %o and leave nothing behind', async (request, message) => {
    const workbench = await open()
    await expect(workbench.call('runs.create', request as { method: string })).rejects.toThrow(message)
    expect(await workbench.call('runs.list', {})).toEqual([])
  })
})

describe('the workbench', () => {
  it('starts the example on one split', async () => {
    const workbench = await open()
    const { vat, supervised } = await workbench.call('example.start', {})
    const runs = [await workbench.call('runs.get', { id: vat }), await workbench.call('runs.get', { id: supervised })]
    expect(new Set(runs.map(({ splitHash }) => splitHash)).size).toBe(1)
    expect(runs[0]?.commandLine).toBe('npm run -s train -- vat --preset example')
    await waitForRun(workbench, supervised, hasEnded)
  })

  it('imports, shows and removes a data set, and tells its listeners', async () => {
    const workbench = await open()
    const events: WorkbenchEvent[] = []
    workbench.subscribe((event) => events.push(event))
    const directory = writeFiles(temporaryFolder(), tinyDatasetFiles())
    await workbench.call('datasets.import', { id: 'tiny', title: 'Tiny', source: { directory } })
    expect((await workbench.call('datasets.list', {})).map(({ id }) => id)).toEqual([...bundledIds, 'tiny'])
    await expect(workbench.call('datasets.import', { id: 'tiny', source: { directory } })).rejects.toThrow(
      'There is a data set "tiny" already',
    )
    await expect.poll(() => events).toContainEqual({ type: 'datasets' })
    const run = await workbench.call('runs.create', {
      method: 'fake',
      dataset: 'tiny',
      settings: { labels: 4, validationSize: 2 },
    })
    expect((await waitForRun(workbench, run.id, hasEnded)).splitName).toBe('tiny.1@4')
    await workbench.call('datasets.remove', { id: 'tiny' })
    await expect(workbench.call('datasets.remove', { id: 'mnist' })).rejects.toThrow('cannot be removed')
    expect((await workbench.call('datasets.list', {})).map(({ id }) => id)).toEqual(bundledIds)
  })
  it('generates a data set once, keeps its recipe, shows its points and removes it', async () => {
    const folder = temporaryFolder()
    const first = await openTestWorkbench(folder)
    const request = { id: 'arcs', generator: 'moons', params: { noise: 0.2, classes: 3 } }
    await first.call('datasets.generate', request)
    await expect(first.call('datasets.generate', request)).rejects.toThrow('There is a data set "arcs" already')
    await first.close()

    const workbench = await open(folder)
    const arcs = (await workbench.call('datasets.list', {})).at(-1)
    expect(arcs).toMatchObject({ id: 'arcs', trainCount: 24, recipe: { params: { noise: 0.2, trainPerClass: 8 } } })
    const { x, labels } = await workbench.call('datasets.points', { id: 'arcs', part: 'test', limit: 4 })
    expect([x.length, labels]).toEqual([4, [0, 1, 2, 0]])
    await workbench.call('datasets.remove', { id: 'arcs' })
    expect(existsSync(String(arcs?.files?.trainImages))).toBe(false)
  })

  it('trains on a bundled data set that lies in no file, and says how when there is too little to validate', async () => {
    const workbench = await open()
    await expect(workbench.call('runs.create', { method: 'fake', dataset: 'moons' })).rejects.toThrow(
      'Set it to 0 (--validation-size 0) to train without a validation set',
    )
    const settings = { labels: 16, validationSize: 0 }
    const { id } = await workbench.call('runs.create', { method: 'fake', dataset: 'moons', settings })
    expect(await waitForRun(workbench, id, hasEnded)).toMatchObject({ status: 'completed', splitName: 'moons.1@16' })
  })
})
