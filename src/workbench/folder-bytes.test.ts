import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { folderBytes } from './folder-bytes.ts'
import { temporaryFolder } from './test/temporary-folder.ts'

it('adds up files at any depth, and nothing where there is no folder', () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'deeper'))
  writeFileSync(join(folder, 'a'), 'four')
  writeFileSync(join(folder, 'deeper', 'b'), 'seven!!')
  expect(folderBytes(folder)).toBe(11)
  expect(folderBytes(join(folder, 'missing'))).toBe(0)
})
