import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { runDoctor } from './doctor.ts'

test('names each thing that is missing with a fix, and a data folder that cannot be written', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'penumbra-doctor-'))
  onTestFinished(() => {
    vi.unstubAllEnvs()
    rmSync(directory, { recursive: true })
  })
  const file = join(directory, 'a-file')
  writeFileSync(file, '')
  vi.stubEnv('PENUMBRA_CACHE', directory)
  // No folder: Node refuses to start anything from there.
  vi.stubEnv('PATH', file)
  vi.stubEnv('CXX', '')
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', directory)
  const checks = await runDoctor(join(file, 'data'))
  const faulty = checks.filter(({ status }) => status !== 'ok')
  expect(faulty.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['tensorflow', 'engine', 'python', 'compiler', 'electron', 'data']),
  )
  for (const check of faulty) expect(check.fix).toBeTruthy()
})
