import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { importWheels } from './import-wheels.ts'
import { runtimeRecipe } from './recipe.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'penumbra-wheels-'))
  vi.stubEnv('PENUMBRA_CACHE', join(folder, 'cache'))
  vi.spyOn(process, 'platform', 'get').mockReturnValue('linux')
  vi.spyOn(process, 'arch', 'get').mockReturnValue('x64')
  onTestFinished(() => {
    vi.unstubAllEnvs()
    vi.restoreAllMocks()
    rmSync(folder, { recursive: true })
  })
})

test('a folder without the wheels is refused, naming what was expected', async () => {
  mkdirSync(join(folder, 'wheels'))
  await expect(importWheels(join(folder, 'wheels'), { report: () => {} })).rejects.toThrow(
    /holds none .*tensorflow_cpu-.*\.whl/,
  )
})

test('a damaged wheel is refused with both checksums', async () => {
  const [wheel] = runtimeRecipe('cpu')?.wheels ?? []
  writeFileSync(join(folder, wheel?.file ?? ''), 'not a wheel')
  await expect(importWheels(folder, { report: () => {} })).rejects.toThrow(
    new RegExp(`SHA-256 [0-9a-f]{64}, expected ${wheel?.sha256}`),
  )
})
