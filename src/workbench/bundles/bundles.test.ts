import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import type { RunRow } from '../../shared/runs.ts'
import type { Workbench } from '../index.ts'
import { openReadOnlyStore, openStore } from '../store/index.ts'
import { createFakeRun, hasEnded, openTestWorkbench, waitForRun } from '../test/open-test-workbench.ts'
import { temporaryFolder } from '../test/temporary-folder.ts'

async function open(folder: string): Promise<Workbench> {
  const workbench = await openTestWorkbench(folder)
  onTestFinished(() => workbench.close())
  return workbench
}

/** A data folder with one run that has all that a run can have. */
async function folderWithRun(params: Record<string, number | string> = {}): Promise<{ folder: string; run: RunRow }> {
  const folder = temporaryFolder()
  const workbench = await openTestWorkbench(folder)
  const { id } = await createFakeRun(workbench, params)
  await waitForRun(workbench, id, hasEnded)
  await workbench.call('runs.annotate', { ids: [id], starred: true, notes: '# Ünïcode', addTags: ['paper', 'final'] })
  await workbench.close()
  const store = openStore(folder)
  const { lastSeq } = store.runs.record(id)
  const values = { odd: Infinity, other: Number.NaN, tiny: 5e-324 }
  store.events.apply(id, [
    { type: 'scalars', runId: id, seq: lastSeq + 1, time: 1e12, step: 3, epoch: 0.1, activeSeconds: 1 / 3, values },
  ])
  store.views.put(id, { viewId: 'spread', step: 3, data: { kind: 'histogram', edges: [0, 0.1], series: [] } })
  store.close()
  return { folder, run: await rowOf(folder, id) }
}

function rowOf(folder: string, id: string): RunRow {
  const store = openReadOnlyStore(folder)
  const run = store.runs.get(id)
  store.close()
  return run
}

async function writeFrom(folder: string, id: string, file = join(temporaryFolder(), 'run.penumbra')): Promise<string> {
  const workbench = await openTestWorkbench(folder)
  await workbench.call('bundles.write', { ids: [id], file })
  await workbench.close()
  return file
}

function stored(folder: string, id: string) {
  const store = openReadOnlyStore(folder)
  const names = store.copies.snapshots(id)
  const found = {
    copy: store.copies.read(id),
    snapshots: names.map((name) => [name, store.copies.snapshot(id, name).toString()]),
    thinned: store.scalars.query(id, { buckets: 2 }),
    times: store.scalars.query(id, { names: ['loss'], times: true }),
    checkpoints: store.runs
      .checkpoints(id)
      .map(({ file }) => readFileSync(join(folder, 'runs', id, file)).toString('hex')),
  }
  store.close()
  return found
}

it('a run comes out of its file as it went in, and goes into the same file again', async () => {
  const { folder, run } = await folderWithRun()
  const file = await writeFrom(folder, run.id)
  const elsewhere = temporaryFolder()
  const workbench = await openTestWorkbench(elsewhere)
  const read = await workbench.call('bundles.read', { file })
  expect(read).toMatchObject({ originalId: run.id, run: { ...run, number: 1 } })
  expect(read.datasetProblem).toBeUndefined()
  const detail = await workbench.call('runs.get', { id: run.id })
  expect(detail.versions['imported']).toMatch(/^from a file of Penumbra /)
  await workbench.close()
  const { copy: before, ...measured } = stored(folder, run.id)
  const { copy: after, ...imported } = stored(elsewhere, run.id)
  expect(imported).toEqual(measured)
  const unmarked = { ...after, row: { ...after.row, versions_json: before.row.versions_json } }
  expect({ ...unmarked, row: { ...unmarked.row, command_line: '' } }).toEqual({
    ...before,
    row: { ...before.row, command_line: '' },
  })
  const again = await writeFrom(elsewhere, run.id)
  expect(readFileSync(again).equals(readFileSync(file))).toBe(true)
})

it('the same run is refused, another one of its id gets a new id', async () => {
  const { folder, run } = await folderWithRun({ steps: 3 })
  const file = await writeFrom(folder, run.id)
  const workbench = await open(folder)
  await expect(workbench.call('bundles.read', { file })).rejects.toThrow('the same to the last bit')
  expect(await workbench.call('runs.list', {})).toHaveLength(1)
  await workbench.call('runs.annotate', { ids: [run.id], notes: 'changed since' })
  const read = await workbench.call('bundles.read', { file })
  expect(read.run.id).not.toBe(run.id)
  expect(read.run).toMatchObject({ notes: '# Ünïcode', recipe: run.recipe, testError: run.testError })
})

it('a stopped run goes on elsewhere as it would have at home', async () => {
  const folder = temporaryFolder()
  const first = await openTestWorkbench(folder)
  const run = await createFakeRun(first, { steps: 60 })
  await waitForRun(first, run.id, ({ step }) => step > 7)
  await first.call('runs.stop', { id: run.id })
  await waitForRun(first, run.id, hasEnded)
  await first.close()
  const file = await writeFrom(folder, run.id)
  const elsewhere = temporaryFolder()
  const [home, away] = [await open(folder), await open(elsewhere)]
  await away.call('bundles.read', { file })
  const ended = []
  for (const workbench of [home, away]) {
    await workbench.call('runs.resume', { id: run.id })
    ended.push(await waitForRun(workbench, run.id, hasEnded))
  }
  const [atHome, there] = await Promise.all(
    [home, away].map((workbench) => workbench.call('runs.scalars', { id: run.id })),
  )
  expect(there).toEqual(atHome)
  expect(ended[1]?.testError).toBe(ended[0]?.testError)
})

it('without its data set a run is imported, and not resumed', async () => {
  const folder = temporaryFolder()
  const workbench = await openTestWorkbench(folder)
  await workbench.call('datasets.generate', { id: 'own-moons', generator: 'moons' })
  const settings = { labels: 4, validationSize: 0 }
  const params = { mode: 'crash' }
  const { id } = await workbench.call('runs.create', { method: 'fake', dataset: 'own-moons', settings, params })
  await waitForRun(workbench, id, hasEnded)
  await workbench.close()
  const file = await writeFrom(folder, id)
  const elsewhere = await open(temporaryFolder())
  const read = await elsewhere.call('bundles.read', { file })
  expect(read.datasetProblem).toContain('The data set own-moons of this run is not here')
  await expect(elsewhere.call('runs.resume', { id })).rejects.toThrow('own-moons of this run is not here')
  expect((await elsewhere.call('runs.get', { id })).status).toBe('failed')
  await elsewhere.call('datasets.generate', { id: 'own-moons', generator: 'moons' })
  await elsewhere.call('runs.resume', { id })
  expect((await waitForRun(elsewhere, id, hasEnded)).endedAt).not.toBe(read.run.endedAt)
})

it('a run that still trains is not written, an existing file not replaced', async () => {
  const workbench = await open(temporaryFolder())
  const { id } = await createFakeRun(workbench, { steps: 1000 })
  const directory = temporaryFolder()
  const file = join(directory, `${id}.penumbra`)
  await expect(workbench.call('bundles.write', { ids: [id], directory })).rejects.toThrow('only a run that has ended')
  expect(readdirSync(directory)).toEqual([])
  await workbench.call('runs.stop', { id })
  await waitForRun(workbench, id, hasEnded)
  await workbench.call('bundles.write', { ids: [id], directory })
  expect(existsSync(file)).toBe(true)
  await expect(workbench.call('bundles.write', { ids: [id], file })).rejects.toThrow('exists already')
  cpSync(file, `${file}.copy`)
  rmSync(file)
  await expect(workbench.call('bundles.read', { file })).rejects.toThrow('There is no file')
})
