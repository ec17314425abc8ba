import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { StudyRow } from '../../shared/studies.ts'
import type { Workbench } from '../index.ts'
import { hasEnded, openTestWorkbench, waitForRun } from '../test/open-test-workbench.ts'
import { halvedStudy, stepsStudy, waitForStudy } from '../test/studies.ts'
import { temporaryFolder } from '../test/temporary-folder.ts'

async function open(folder = temporaryFolder()): Promise<Workbench> {
  const workbench = await openTestWorkbench(folder)
  onTestFinished(() => workbench.close())
  return workbench
}

/** Difficulty, then steps and status of each run, and how many were pruned. */
async function outcomes(workbench: Workbench, { cells }: StudyRow): Promise<unknown[]> {
  const runs = new Map((await workbench.call('runs.list', {})).map((run) => [run.id, run]))
  return cells.map(({ values, runs: ids, pruned }) => [
    values['difficulty'],
    ...ids.map((id) => `${runs.get(id)?.step} ${runs.get(id)?.status}`),
    pruned.length,
  ])
}

const halvedOutcomes = [
  [4, '4 stopped', '4 stopped', 2],
  [2, '8 stopped', '8 stopped', 2],
  [1, '16 completed', '16 completed', 0],
  [3, '4 stopped', '4 stopped', 2],
]

describe('a study', () => {
  it('trains every cell under every seed, and takes what was trained before', async () => {
    const workbench = await open()
    const { id, cells } = await workbench.call('studies.create', stepsStudy([2, 3], [1, 2]))
    expect(cells.map(({ values, runs }) => [values, runs.length])).toEqual([
      [{ steps: 2 }, 2],
      [{ steps: 3 }, 2],
    ])
    await waitForStudy(workbench, id)
    const runs = await workbench.call('runs.list', {})
    expect(runs.map(({ name, status, step }) => [name, status, step]).toSorted()).toEqual([
      ['fake · steps 2 · seed 1', 'completed', 2],
      ['fake · steps 2 · seed 2', 'completed', 2],
      ['fake · steps 3 · seed 1', 'completed', 3],
      ['fake · steps 3 · seed 2', 'completed', 3],
    ])

    const larger = stepsStudy([3, 4], [2, 3])
    expect(await workbench.call('studies.plan', larger)).toMatchObject({
      runs: 3,
      reused: 1,
      estimatedSeconds: expect.closeTo(0.11),
    })
    const second = await workbench.call('studies.create', larger)
    expect(second.cells[0]?.runs[0]).toBe(cells[1]?.runs[1])
    await waitForStudy(workbench, second.id)
    expect(await workbench.call('runs.list', {})).toHaveLength(7)
  })

  it('sends the best half of each seed on from rung to rung, each run measured once a step', async () => {
    const workbench = await open()
    const { id } = await workbench.call('studies.create', halvedStudy([1, 2]))
    const study = await waitForStudy(workbench, id)
    expect(study.status).toBe('completed')
    expect(await outcomes(workbench, study)).toEqual(halvedOutcomes)
    const [best] = study.cells[2]?.runs ?? []
    const [loss] = await workbench.call('runs.scalars', { id: String(best), names: ['loss'] })
    expect(loss?.steps).toEqual(Array.from({ length: 16 }, (_, index) => index + 1))

    const [pruned] = study.cells[3]?.pruned ?? []
    await workbench.call('runs.resume', { id: String(pruned) })
    expect(await waitForRun(workbench, String(pruned), hasEnded)).toMatchObject({ status: 'completed', step: 16 })
  })

  it('goes on without the runs that failed', async () => {
    const workbench = await open()
    const { id } = await workbench.call('studies.create', halvedStudy([1], { mode: 'crash' }))
    const study = await waitForStudy(workbench, id)
    expect(await outcomes(workbench, study)).toEqual([
      [4, '4 stopped', 1],
      [2, '7 failed', 0],
      [1, '7 failed', 0],
      [3, '4 stopped', 1],
    ])
  })

  it.each([1, 6, 12])('killed with kill -9 after %i reports, goes on where it was', async (reports) => {
    const folder = temporaryFolder()
    const script = fileURLToPath(new URL('../test/study-process.ts', import.meta.url))
    const dying = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
    let id = ''
    let seen = 0
    for await (const line of createInterface(dying.stdout)) {
      if (line.startsWith('{')) id = (JSON.parse(line) as { id: string }).id
      else seen++
      if (id && seen >= reports) dying.kill('SIGKILL')
    }
    const workbench = await open(folder)
    expect(await outcomes(workbench, await waitForStudy(workbench, id))).toEqual(halvedOutcomes)
  })

  it('goes on after its workbench was closed in the middle', async () => {
    const folder = temporaryFolder()
    const first = await openTestWorkbench(folder)
    const { id, cells } = await first.call('studies.create', halvedStudy([1, 2]))
    await waitForRun(first, String(cells[1]?.runs[0]), ({ step }) => step > 1)
    await first.close()
    const workbench = await open(folder)
    expect(await outcomes(workbench, await waitForStudy(workbench, id))).toEqual(halvedOutcomes)
  })

  it('is stopped with what waits and trains, renamed, resumed, and forgotten without its runs', async () => {
    const workbench = await open()
    const { id, cells } = await workbench.call('studies.create', stepsStudy([100_000, 4], [1]))
    await waitForRun(workbench, String(cells[0]?.runs[0]), ({ step }) => step > 1)
    await expect(workbench.call('studies.remove', { id })).rejects.toThrow(
      `Study ${id} is running and cannot be removed`,
    )
    expect(await workbench.call('studies.stop', { id })).toMatchObject({ status: 'stopped' })
    await waitForRun(workbench, String(cells[0]?.runs[0]), hasEnded)
    expect((await workbench.call('runs.list', {})).map(({ status }) => status)).toEqual(['stopped', 'stopped'])
    await expect(workbench.call('studies.stop', { id })).rejects.toThrow(
      `Study ${id} is stopped: there is nothing to stop`,
    )

    await workbench.call('studies.resume', { id })
    const [long, short] = cells.map(({ runs }) => String(runs[0]))
    await workbench.call('runs.stop', { id: String(long) })
    expect(await waitForStudy(workbench, id)).toMatchObject({ status: 'completed' })
    expect(await waitForRun(workbench, String(short), hasEnded)).toMatchObject({ status: 'completed', step: 4 })
    expect(await workbench.call('studies.rename', { id, name: 'Lengths' })).toMatchObject({ name: 'Lengths' })
    await workbench.call('studies.remove', { id })
    expect(await workbench.call('studies.list', {})).toEqual([])
    expect(await workbench.call('runs.list', {})).toHaveLength(2)
  })

  it('has a gap where a run was deleted for good', async () => {
    const workbench = await open()
    const { id, cells } = await workbench.call('studies.create', stepsStudy([2], [1, 2]))
    await waitForStudy(workbench, id)
    const [first, second] = cells[0]?.runs ?? []
    await workbench.call('runs.trash', { ids: [String(first)] })
    const purge = () => workbench.call('runs.purge', { ids: [String(first)] }).catch(() => undefined)
    await expect.poll(async () => (await purge())?.freedBytes).toBeGreaterThan(100)
    const [study] = await workbench.call('studies.list', {})
    expect(study?.cells[0]?.runs).toEqual([second])
  })

  it('is refused with what is wrong, and leaves nothing behind', async () => {
    const workbench = await open()
    const refused: [Partial<ReturnType<typeof stepsStudy>>, string][] = [
      [{ maxRuns: 3 }, 'The study needs 4 runs (2 × 2 seeds), its budget is 3'],
      [{ seeds: [1, 1] }, 'seed 1 is listed twice'],
      [{ pruning: { firstStep: 9, factor: 2 } }, 'firstStep = 9: expected less than the 3 steps of the runs'],
    ]
    for (const [change, message] of refused) {
      const spec = { ...stepsStudy([2, 3], [1, 2]), ...change }
      await expect(workbench.call('studies.create', spec)).rejects.toThrow(message)
      await expect(workbench.call('studies.plan', spec)).rejects.toThrow(message)
    }
    expect(await workbench.call('studies.list', {})).toEqual([])
    expect(await workbench.call('runs.list', {})).toEqual([])
  })
})
