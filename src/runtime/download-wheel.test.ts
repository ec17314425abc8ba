import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { downloadWheel, partialFolder } from './download-wheel.ts'
import { wheelPython, type Wheel } from './recipe.ts'
import { pipEnvironment, startWheelIndex } from './testing/wheel-index.ts'
import { findPython, type PythonTool } from './tools.ts'
import { startRefusingProxy } from './testing/refusing-proxy.ts'

const { abi, implementation } = wheelPython
const bytes = Buffer.alloc(8 * 65_536, 'learning from few labels, ')
const file = `sample-1.0-${abi}-${abi}-manylinux_2_27_x86_64.whl`
const wheel: Wheel = {
  requirement: 'sample==1.0',
  file,
  platform: 'manylinux_2_27_x86_64',
  sha256: createHash('sha256').update(bytes).digest('hex'),
  bytes: bytes.length,
}

let folder: string
let python: PythonTool

beforeAll(async () => {
  const found = await findPython()
  if (!found?.pipVersion) throw new Error('These tests need Python 3 with pip')
  python = found
}, 60_000)
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'penumbra-download-'))
  onTestFinished(() => {
    vi.unstubAllEnvs()
    rmSync(folder, { recursive: true, force: true })
  })
})

/** An index with the wheel, which pip asks from now on. */
async function offer(send?: (response: ServerResponse, part: Buffer) => void, offered = bytes) {
  const index = await startWheelIndex([{ file, bytes: offered }], send)
  onTestFinished(() => index.close())
  for (const [name, value] of Object.entries(pipEnvironment(index.url))) vi.stubEnv(name, value)
  return index
}

const download = (report: (message: string, fraction?: number) => void = () => {}, signal?: AbortSignal) =>
  downloadWheel(wheel, folder, python, { report, signal })

/** Sends a half and then nothing. */
const sendHalf = (response: ServerResponse, part: Buffer) => void response.write(part.subarray(0, part.length / 2))

test('a wheel arrives whole, and a second time nothing is fetched', async () => {
  const { requests } = await offer()
  const path = await download()
  expect(readFileSync(path).equals(bytes)).toBe(true)
  await download()
  expect(requests).toEqual([{ path: `/files/${file}`, range: undefined }])
  expect(existsSync(join(folder, partialFolder))).toBe(false)
})

test('a connection that breaks off is gone on with', async () => {
  const breakOff = (response: ServerResponse, part: Buffer) =>
    void response.write(part.subarray(0, 150_000), () => response.destroy())
  const { requests } = await offer(breakOff)
  expect(readFileSync(await download()).equals(bytes)).toBe(true)
  const [first, ...later] = requests.map(({ range }) => Number(/^bytes=(\d+)-$/.exec(range ?? '')?.[1] ?? 0))
  expect(first).toBe(0)
  expect(later.length).toBeGreaterThan(1)
  expect(later).toEqual(later.filter((start, index) => start > (later[index - 1] ?? 0)))
})

test('given up, it leaves what has come, and the next attempt asks for the rest alone', async () => {
  const broken = await offer(sendHalf)
  const abort = new AbortController()
  const fractions: number[] = []
  const given = download((_message, fraction = 0) => {
    fractions.push(fraction)
    if (fraction >= 0.49) abort.abort()
  }, abort.signal)
  await expect(given).rejects.toThrow(/aborted/)
  expect(fractions.at(-1)).toBeCloseTo(0.5, 1)
  expect(broken.requests).toHaveLength(1)
  const { requests } = await offer()
  expect(readFileSync(await download()).equals(bytes)).toBe(true)
  expect(requests).toEqual([{ path: `/files/${file}`, range: `bytes=${bytes.length / 2}-` }])
})

test('another content is refused with both checksums, and does not stay', async () => {
  await offer(undefined, Buffer.alloc(bytes.length, 'something else'))
  await expect(download()).rejects.toThrow(new RegExp(`SHA-256 [0-9a-f]{64}, expected ${wheel.sha256}`))
  await offer()
  expect(readFileSync(await download()).equals(bytes)).toBe(true)
})

test('what the index does not have is said in its words', async () => {
  await offer()
  const other = { ...wheel, requirement: 'other==2.0', file: file.replace('sample-1.0', 'other-2.0') }
  await expect(downloadWheel(other, folder, python, { report: () => {} })).rejects.toThrow(
    /pip could not download other==2\.0: .*\n.*No matching distribution found for other==2\.0/s,
  )
})

test('the proxy that is set is asked, and nobody else', async () => {
  await offer()
  const { port, asked } = await startRefusingProxy()
  vi.stubEnv('HTTPS_PROXY', `http://127.0.0.1:${port}`)
  vi.stubEnv('https_proxy', undefined)
  vi.stubEnv('NO_PROXY', undefined)
  vi.stubEnv('no_proxy', undefined)
  vi.stubEnv('PIP_INDEX_URL', 'https://index.invalid/simple/')
  vi.stubEnv('PIP_RETRIES', '0')
  await expect(download()).rejects.toThrow(/pip could not download/)
  expect(new Set(asked)).toEqual(new Set(['CONNECT index.invalid:443']))
})

test('a pip with other insides downloads by itself', async () => {
  const packages = join(folder, 'packages')
  mkdirSync(join(packages, 'pip'), { recursive: true })
  writeFileSync(join(folder, 'wheel'), bytes)
  writeFileSync(join(packages, 'pip/__init__.py'), '')
  writeFileSync(
    join(packages, 'pip/__main__.py'),
    `import os, shutil, sys
words = sys.argv[1:]
assert words[0] == 'download' and words[-1] == 'sample==1.0', words
assert words[words.index('--implementation') + 1] == '${implementation}'
shutil.copy(${JSON.stringify(join(folder, 'wheel'))}, os.path.join(words[words.index('--dest') + 1], '${file}'))
`,
  )
  vi.stubEnv('PYTHONPATH', packages)
  expect(readFileSync(await download()).equals(bytes)).toBe(true)
})
