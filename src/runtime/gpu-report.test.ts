import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { runDoctor } from './doctor.ts'
import { parseDriver, reportGpu } from './gpu-report.ts'
import { bindingName, stampName } from './locate.ts'
import { runtimeRecipe, type RuntimeVariant } from './recipe.ts'
import { fakeNvidiaSmi } from './testing/nvidia-smi.ts'

test('two GPUs, one of which does not tell its memory', () => {
  const csv = '570.86, NVIDIA H200, 143771, 9.0\n570.86, NVIDIA T4, [N/A], 7.5\n'
  expect(parseDriver(csv)).toEqual({
    version: '570.86',
    devices: [
      { name: 'NVIDIA H200', memoryBytes: 143_771 * 2 ** 20, computeCapability: '9.0' },
      { name: 'NVIDIA T4', memoryBytes: null, computeCapability: '7.5' },
    ],
  })
})

test('a driver without a GPU is none', () => {
  expect(parseDriver('')).toBe(null)
})

/** A machine with a GPU, and a TensorFlow that is set up but never loaded. */
function machineWith(variant: RuntimeVariant): void {
  vi.spyOn(process, 'platform', 'get').mockReturnValue('linux')
  vi.spyOn(process, 'arch', 'get').mockReturnValue('x64')
  const cache = mkdtempSync(join(tmpdir(), 'penumbra-gpu-'))
  const smi = fakeNvidiaSmi()
  vi.stubEnv('PENUMBRA_CACHE', cache)
  vi.stubEnv('PATH', smi.path)
  onTestFinished(() => {
    vi.restoreAllMocks()
    vi.unstubAllEnvs()
    smi.remove()
    rmSync(cache, { recursive: true })
  })
  const recipe = runtimeRecipe(variant)
  if (!recipe) throw new Error('linux-x64 has both recipes')
  const { directory, fingerprint } = recipe
  mkdirSync(join(directory, 'nvidia/cudnn/lib'), { recursive: true })
  writeFileSync(join(directory, 'nvidia/cudnn/lib/libcudnn.so.9'), '')
  writeFileSync(join(directory, bindingName), '')
  writeFileSync(join(directory, stampName), JSON.stringify({ fingerprint }))
}

const seeing = (device: 'cpu' | 'gpu') => async () => {
  const version = runtimeRecipe('cpu')?.version
  return { code: 0, signal: null, stdout: `${version}\n${device}\n`, stderr: '' }
}

const devicesCheck = async (device: 'cpu' | 'gpu') =>
  (await runDoctor(undefined, seeing(device))).find(({ id }) => id === 'devices')

test('driver, compute capability, memory, libraries and what TensorFlow sees are told', async () => {
  machineWith('gpu')
  const { libraries, ...report } = await reportGpu(seeing('gpu'))
  expect(report).toEqual({
    driver: {
      version: '570.86.10',
      devices: [{ name: 'NVIDIA Imagined', memoryBytes: 24_576 * 2 ** 20, computeCapability: '8.9' }],
    },
    variant: 'gpu',
    seen: 'gpu',
  })
  expect(libraries.filter(({ found }) => found).map(({ name }) => name)).toEqual(['cudnn'])
  expect(libraries.map(({ name }) => name)).toEqual(expect.arrayContaining(['cublas', 'cuda-runtime', 'cudnn']))
})

test('a TensorFlow that does not load sees nothing', async () => {
  machineWith('gpu')
  const dead = async () => ({ code: null, signal: 'SIGILL', stdout: '', stderr: '' })
  expect((await reportGpu(dead)).seen).toBe(null)
})

test('a GPU that TensorFlow uses is fine; one that it cannot see is not', async () => {
  machineWith('gpu')
  expect(await devicesCheck('gpu')).toMatchObject({
    status: 'ok',
    values: { devices: 'NVIDIA Imagined, 24576 MiB', driver: '570.86.10' },
  })
  expect(await devicesCheck('cpu')).toMatchObject({ status: 'warning', fix: expect.stringContaining('sees no GPU') })
})

test('beside a GPU the TensorFlow of the CPU is not enough, and can be replaced', async () => {
  machineWith('cpu')
  expect(await devicesCheck('cpu')).toMatchObject({ status: 'warning', repair: 'set-up-tensorflow' })
})
