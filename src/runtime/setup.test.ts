import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { recordProblem } from './last-problem.ts'
import { bindingName, locateRuntime, stampName } from './locate.ts'
import { runtimeRecipe, type RuntimeRecipe } from './recipe.ts'
import { setUpRuntime } from './setup.ts'

let cache: string

beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'penumbra-runtime-'))
  vi.stubEnv('PENUMBRA_CACHE', cache)
  onTestFinished(() => {
    vi.unstubAllEnvs()
    rmSync(cache, { recursive: true })
  })
})

function cpuRecipe(): RuntimeRecipe {
  const recipe = runtimeRecipe('cpu', 'linux-x64')
  if (!recipe) throw new Error('linux-x64 has a recipe')
  vi.spyOn(process, 'platform', 'get').mockReturnValue('linux')
  vi.spyOn(process, 'arch', 'get').mockReturnValue('x64')
  onTestFinished(() => {
    vi.restoreAllMocks()
  })
  return recipe
}

function writeRuntime({ directory }: RuntimeRecipe, fingerprint: string): void {
  mkdirSync(directory, { recursive: true })
  writeFileSync(join(directory, bindingName), '')
  writeFileSync(join(directory, stampName), JSON.stringify({ fingerprint }))
}

test('a runtime counts with its stamp only, and only for the recipe it was built from', () => {
  const recipe = cpuRecipe()
  expect(locateRuntime()).toMatchObject({ available: false, problem: expect.stringContaining('npm run setup') })
  writeRuntime(recipe, 'of an older recipe')
  expect(locateRuntime().available).toBe(false)
  writeRuntime(recipe, recipe.fingerprint)
  expect(locateRuntime()).toMatchObject({
    available: true,
    version: recipe.version,
    variant: 'cpu',
    bindingPath: join(recipe.directory, bindingName),
  })
})

test('without Python and a compiler the set-up names both with their commands, and goes on', async () => {
  cpuRecipe()
  vi.stubEnv('PATH', cache)
  vi.stubEnv('CXX', '')
  const lines: string[] = []
  const runtime = await setUpRuntime({ report: (line) => lines.push(line), retry: false })
  const problem = expect.stringMatching(/no Python 3 .*python3-pip.* no C\+\+ compiler .*apt-get install g\+\+/)
  expect(runtime).toEqual({ available: false, problem })
  expect(lines).toEqual([problem])
})

test('a step that failed is not repeated unasked', async () => {
  cpuRecipe()
  vi.stubEnv('PATH', cache)
  recordProblem('cpu', { message: 'pip could not download it', cause: 'failed-step' })
  const lines: string[] = []
  const runtime = await setUpRuntime({ report: (line) => lines.push(line), retry: false })
  expect(runtime).toEqual({ available: false, problem: 'pip could not download it' })
  expect(lines).toEqual([])
})
