import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { sourceState } from './source-state.ts'

test('changes with an edited, a new and a deleted file, and not by itself', () => {
  const root = mkdtempSync(join(tmpdir(), 'penumbra-state-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  mkdirSync(join(root, 'src', 'deep'), { recursive: true })
  const file = join(root, 'src', 'deep', 'a.ts')
  const states = new Set<string>()
  const remember = () => states.add(sourceState(root, ['src', 'absent.json']))
  remember()
  writeFileSync(file, 'a')
  remember()
  remember()
  writeFileSync(file, 'longer')
  remember()
  expect(states.size).toBe(3)
  rmSync(file)
  remember()
  expect(states.size).toBe(3)
})
