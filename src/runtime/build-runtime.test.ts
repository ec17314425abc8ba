import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { importWheels } from './import-wheels.ts'
import { lastProblem } from './last-problem.ts'
import { bindingName, locateRuntime, stampName } from './locate.ts'
import { setUpRuntime } from './setup.ts'
import { pipEnvironment, startWheelIndex } from './testing/wheel-index.ts'

const sample = await vi.hoisted(async () => (await import('./testing/sample-runtime.ts')).makeSampleRuntime())
vi.mock('../../resources/tensorflow-runtime.json', () => ({ default: sample.manifest }))
afterAll(() => rmSync(sample.folder, { recursive: true }))

let cache: string

beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'penumbra-build-'))
  vi.stubEnv('PENUMBRA_CACHE', cache)
  vi.stubEnv('CXX', sample.compiler)
  // Nobody answers there: what needs the network fails.
  for (const [name, value] of Object.entries(pipEnvironment('http://127.0.0.1:9/simple/'))) vi.stubEnv(name, value)
  vi.stubEnv('PIP_RETRIES', '0')
  onTestFinished(() => {
    vi.unstubAllEnvs()
    rmSync(cache, { recursive: true, force: true })
  })
})

const probe = async () => ({ code: 0, signal: null, stdout: '1.0\n', stderr: '' })
const setUp = (signal?: AbortSignal, report: (message: string) => void = () => {}) =>
  setUpRuntime({ report, retry: true, probe, signal })

async function isGone(pid: number): Promise<void> {
  await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow('ESRCH'), { timeout: 10_000 })
}

test('from a folder with the wheels a runtime is set up without a network', async () => {
  expect(await setUp()).toMatchObject({ available: false, problem: expect.stringContaining('pip could not download') })
  await importWheels(sample.wheels, { report: () => {} })
  const runtime = await setUp()
  expect(runtime).toMatchObject({ available: true, version: '1.0', variant: 'cpu' })
  const { directory } = runtime as { directory: string }
  expect(readdirSync(directory).toSorted()).toEqual([stampName, 'tensorflow', bindingName].toSorted())
  // The headers have served, and what was not asked for was never unpacked.
  expect(readdirSync(join(directory, 'tensorflow'))).toEqual(['libsample.so'])
  expect(lastProblem('cpu')).toBe(undefined)
})

test('a runtime that does not load any more is set up anew', async () => {
  await importWheels(sample.wheels, { report: () => {} })
  const before = await setUp()
  await importWheels(sample.wheels, { report: () => {} })
  const broken = vi.fn(probe).mockResolvedValueOnce({ code: 1, signal: null, stdout: '', stderr: 'damaged' })
  const messages: string[] = []
  const after = await setUpRuntime({ report: (message) => messages.push(message), retry: true, probe: broken })
  expect(after).toEqual(before)
  expect(messages[0]).toMatch(/does not load: it is set up anew/)
  expect(messages).toContain('Compiling the TensorFlow binding')
})

test('given up while it compiles, no process is left, and the next attempt needs no download', async () => {
  const index = await startWheelIndex([{ file: sample.file, bytes: readFileSync(join(sample.wheels, sample.file)) }])
  onTestFinished(() => index.close())
  vi.stubEnv('PIP_INDEX_URL', index.url)
  const note = join(cache, 'compiler-child')
  vi.stubEnv('SAMPLE_COMPILER_WAITS', note)
  const abort = new AbortController()
  const given = setUp(abort.signal)
  await vi.waitFor(() => expect(existsSync(note) && statSync(note).size).toBeGreaterThan(0), { timeout: 30_000 })
  const child = Number(readFileSync(note, 'utf8'))
  expect(process.kill(child, 0)).toBe(true)
  abort.abort()
  await expect(given).rejects.toThrow(/aborted/)
  await isGone(child)
  expect(locateRuntime().available).toBe(false)
  // Giving up is no failure: nothing warns of it.
  expect(lastProblem('cpu')).toBe(undefined)
  expect(existsSync(join(cache, 'setup.lock'))).toBe(false)
  vi.stubEnv('SAMPLE_COMPILER_WAITS', '')
  expect(await setUp()).toMatchObject({ available: true })
  expect(index.requests).toHaveLength(1)
})
