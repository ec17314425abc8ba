import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { withProcessLock } from './process-lock.mjs'

let file: string

beforeEach(() => {
  const directory = mkdtempSync(join(tmpdir(), 'penumbra-lock-'))
  file = join(directory, 'deep', 'work.lock')
  onTestFinished(() => rmSync(directory, { recursive: true }))
})

test('one works at a time, the other is told who does', async () => {
  const steps: string[] = []
  const first = withProcessLock(
    file,
    () => {},
    async () => {
      steps.push('first begins')
      await new Promise((resolve) => setTimeout(resolve, 50))
      steps.push('first ends')
    },
  )
  const second = withProcessLock(
    file,
    (holder) => steps.push(`waits for ${holder}`),
    async () => {
      steps.push('second begins')
    },
  )
  await Promise.all([first, second])
  expect(steps).toEqual(['first begins', `waits for ${process.pid}`, 'first ends', 'second begins'])
  expect(existsSync(file)).toBe(false)
})

test('the lock of a process that is gone does not hold', async () => {
  await withProcessLock(
    file,
    () => {},
    async () => {},
  )
  const gone = spawnSync(process.execPath, ['-e', '']).pid
  writeFileSync(file, String(gone))
  const waits: number[] = []
  const result = await withProcessLock(
    file,
    (holder) => waits.push(holder),
    async () => 'done',
  )
  expect({ result, waits }).toEqual({ result: 'done', waits: [] })
})

test('a failure of the work frees the lock', async () => {
  const work = () => Promise.reject(new Error('disk full'))
  await expect(withProcessLock(file, () => {}, work)).rejects.toThrow('disk full')
  expect(existsSync(file)).toBe(false)
})
