import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { RunEvent } from '../shared/run-events.ts'
import type { Workbench } from './index.ts'
import { createFakeRun, hasEnded, openTestWorkbench, waitForRun } from './test/open-test-workbench.ts'
import { temporaryFolder } from './test/temporary-folder.ts'

async function open(folder = temporaryFolder(), graceMilliseconds?: number): Promise<Workbench> {
  const workbench = await openTestWorkbench(folder, { graceMilliseconds })
  onTestFinished(() => workbench.close())
  return workbench
}

describe('a run', () => {
  it('completes: every event is told once, in order, and stored', async () => {
    const folder = temporaryFolder()
    const workbench = await open(folder)
    const events: RunEvent[] = []
    workbench.subscribe((event) => {
      if (event.type === 'run-events') events.push(...event.events)
    })
    const { id, name } = await createFakeRun(workbench)
    expect(name).toBe('fake · mnist.1@100')
    const run = await waitForRun(workbench, id, hasEnded)
    expect(run).toMatchObject({ status: 'completed', step: 12, bestValidationStep: 12, resumable: false })
    expect(events.filter(({ type }) => type === 'scalars')).toHaveLength(12)
    expect(events.map(({ seq }) => seq)).toEqual(events.map(({ seq }) => seq).sort((a, b) => a - b))
    expect(events.at(-1)).toMatchObject({ type: 'ended', outcome: 'completed', summary: { runId: id, steps: 12 } })
    const [testErrors] = await workbench.call('runs.scalars', { id, names: ['error/test'] })
    expect(testErrors).toMatchObject({ total: 12, steps: Array.from({ length: 12 }, (_, index) => index + 1) })
    const detail = await workbench.call('runs.get', { id })
    expect(detail.versions).toMatchObject({ fake: '1', node: process.versions.node })
    expect(JSON.parse(readFileSync(join(detail.directory, 'run.json'), 'utf8'))).toMatchObject({
      id,
      status: 'completed',
    })
    expect(readFileSync(join(detail.directory, 'log.txt'), 'utf8')).toContain('Completed after 12 steps')
  })

  it.each([
    ['crash', 'ended with exit code 3'],
    ['killed', 'killed from outside (SIGKILL)'],
  ])(
    'whose trainer is lost (%s) fails with the reason, goes on from its checkpoint, and the queue with it',
    async (mode, reason) => {
      const workbench = await open()
      const { id } = await createFakeRun(workbench, { mode })
      const next = await createFakeRun(workbench)
      const failed = await waitForRun(workbench, id, hasEnded)
      expect(failed).toMatchObject({ status: 'failed', resumable: true, failure: { kind: 'crashed' } })
      expect(failed.failure?.message).toContain(reason)
      expect((await waitForRun(workbench, next.id, hasEnded)).status).toBe('completed')
      const log = await workbench.call('runs.log', { id })
      expect(log.some(({ message }) => message === 'the last words of the trainer')).toBe(mode === 'crash')

      await workbench.call('runs.resume', { id })
      const again = await waitForRun(workbench, id, hasEnded)
      expect(again.status).toBe('failed')
      const [loss] = await workbench.call('runs.scalars', { id, names: ['loss'] })
      expect(loss?.steps).toEqual([1, 2, 3, 4, 5, 6, 7])
      expect((await workbench.call('runs.log', { id })).map(({ message }) => message)).toContain(
        'Going on from step 5 on fake, none',
      )
    },
  )

  it('is stopped with a checkpoint, and resumed to its end', async () => {
    const workbench = await open()
    const { id } = await createFakeRun(workbench, { steps: 200 })
    await waitForRun(workbench, id, ({ step }) => step > 2)
    await workbench.call('runs.stop', { id })
    const stopped = await waitForRun(workbench, id, hasEnded)
    expect(stopped).toMatchObject({ status: 'stopped', resumable: true, failure: null })
    await workbench.call('runs.resume', { id })
    expect(await waitForRun(workbench, id, hasEnded)).toMatchObject({ status: 'completed', step: 200 })
    await expect(workbench.call('runs.resume', { id })).rejects.toThrow('cannot be resumed: it is completed')
  })

  it('whose trainer does not answer a stop is ended hard', async () => {
    const workbench = await open(temporaryFolder(), 50)
    const { id } = await createFakeRun(workbench, { mode: 'hang', steps: 1_000_000 })
    await waitForRun(workbench, id, ({ status }) => status === 'running')
    await workbench.call('runs.stop', { id })
    expect(await waitForRun(workbench, id, hasEnded)).toMatchObject({ status: 'stopped', failure: null })
    expect((await workbench.call('runs.log', { id })).map(({ message }) => message).join()).toContain(
      'did not answer the stop',
    )
  })

  it('is stopped at once when asked, whatever its trainer does', async () => {
    const workbench = await open()
    const { id } = await createFakeRun(workbench, { steps: 1_000_000, mode: 'hang' })
    await waitForRun(workbench, id, ({ status }) => status === 'running')
    await workbench.call('runs.stop', { id, atOnce: true })
    expect(await waitForRun(workbench, id, hasEnded)).toMatchObject({ status: 'stopped', failure: null })
    expect((await workbench.call('runs.log', { id })).map(({ message }) => message).join()).toContain('Stopped at once')
    await expect(workbench.call('runs.stop', { id, atOnce: true })).rejects.toThrow('there is nothing to stop')
  })

  it('that its trainer refuses fails with the trainer’s words', async () => {
    const workbench = await open()
    const { id } = await createFakeRun(workbench, { mode: 'refuse' })
    const run = await waitForRun(workbench, id, hasEnded)
    expect(run).toMatchObject({ status: 'failed', failure: { kind: 'environment', message: 'no engine here' } })
  })

  it('fails when its split is gone', async () => {
    const folder = temporaryFolder()
    const workbench = await open(folder)
    await workbench.call('queue.pause', {})
    const { id, splitHash } = await createFakeRun(workbench)
    const split = join(folder, 'splits', `mnist.1@100-${splitHash.slice(0, 8)}.json`)
    expect(existsSync(split)).toBe(true)
    rmSync(split)
    await workbench.call('queue.unpause', {})
    expect((await waitForRun(workbench, id, hasEnded)).failure?.message).toContain(
      `The split ${split} is not there any more`,
    )
  })
})
