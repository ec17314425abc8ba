import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { makeFolder } from './make-folder.ts'

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'penumbra-folder-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

it('creates what is missing, and leaves what is there', () => {
  const path = join(temporaryFolder(), 'a', 'b')
  makeFolder(path)
  makeFolder(path)
  expect(statSync(path).isDirectory()).toBe(true)
})

it('says which file is in its way', () => {
  const file = join(temporaryFolder(), 'file')
  writeFileSync(file, '')
  expect(() => makeFolder(join(file, 'below'))).toThrow(/ENOTDIR|EEXIST/)
})

it.runIf(existsSync('/proc/self'))('returns where the system refuses every new folder', () => {
  expect(() => makeFolder('/proc/penumbra/data')).toThrow(/ENOENT/)
})
