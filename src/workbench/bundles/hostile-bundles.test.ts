import { unzipSync, zipSync, type Zippable } from 'fflate'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, it, onTestFinished } from 'vitest'
import { createFakeRun, hasEnded, openTestWorkbench, waitForRun } from '../test/open-test-workbench.ts'
import { temporaryFolder } from '../test/temporary-folder.ts'
import { entryNames } from './bundle-format.ts'
import { readBundle } from './read-bundle.ts'

let good: Uint8Array
let entries: Record<string, Uint8Array>

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'penumbra-test-'))
  const workbench = await openTestWorkbench(folder)
  const { id } = await createFakeRun(workbench, { steps: 3 })
  await waitForRun(workbench, id, hasEnded)
  const file = join(folder, 'good.penumbra')
  await workbench.call('bundles.write', { ids: [id], file })
  await workbench.close()
  good = readFileSync(file)
  rmSync(folder, { recursive: true })
  entries = unzipSync(good)
})

/** The good file with other entries, each listed in the manifest with its hash. */
function rezip(changes: Record<string, Uint8Array | string | undefined>, manifestChanges: object = {}): Uint8Array {
  const changed = new Map<string, Uint8Array>(Object.entries(entries))
  changed.delete(entryNames.manifest)
  for (const [name, content] of Object.entries(changes)) {
    if (content === undefined) changed.delete(name)
    else changed.set(name, typeof content === 'string' ? Buffer.from(content) : content)
  }
  const list = [...changed].map(([name, bytes]) => ({ name, bytes: bytes.length, sha256: sha256(bytes) }))
  const manifest = { ...recordOf(entryNames.manifest), entries: list, ...manifestChanges }
  return zipSync({ ...Object.fromEntries(changed), [entryNames.manifest]: Buffer.from(JSON.stringify(manifest)) })
}

function recordOf(name: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(entries[name] ?? []).toString()) as Record<string, unknown>
}

function withRun(changes: object): Uint8Array {
  return rezip({ [entryNames.run]: JSON.stringify({ ...recordOf(entryNames.run), ...changes }) })
}

/** The good file with bytes of its directory changed: the record of `name`, at `place` of the record. */
function withDirectory(name: string, place: number, bytes: readonly number[]): Uint8Array {
  const file = Buffer.from(good)
  const start = file.lastIndexOf(Buffer.from(name)) - 46
  Buffer.from(bytes).copy(file, start + place)
  return file
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

const hostile: [string, () => Uint8Array, string][] = [
  ['a path that leads out', () => rezip({ '../x': 'x' }), '"../x" is no part of a run'],
  ['a path that leads out below', () => rezip({ 'checkpoints/../../x': 'x' }), 'is no part of a run'],
  ['an absolute path', () => rezip({ '/etc/x': 'x' }), 'is no part of a run'],
  ['a drive letter', () => rezip({ 'C:\\x': 'x' }), 'is no part of a run'],
  ['backslashes', () => rezip({ 'checkpoints\\..\\x': 'x' }), 'is no part of a run'],
  ['a folder', () => rezip({ 'checkpoints/': '' }), 'is no part of a run'],
  ['an unknown entry', () => rezip({ 'setup.sh': 'x' }), '"setup.sh" is no part of a run'],
  ['an unlisted entry', () => rezip({ 'checkpoints/x': 'x' }, { entries: [] }), 'does not list'],
  ['a missing entry', () => zipSync({ [entryNames.manifest]: entries[entryNames.manifest] ?? good }), 'is missing'],
  ['an end that is cut', () => good.subarray(0, good.length - 5), 'do not end as a zip does'],
  ['half of it', () => good.subarray(0, good.length / 2), 'do not end as a zip does'],
  ['nothing', () => new Uint8Array(0), 'no .penumbra file'],
  ['a foreign zip', () => zipSync({ 'photo.jpg': new Uint8Array(5) }), 'it has no manifest.json'],
  ['a foreign manifest', () => zipSync({ [entryNames.manifest]: Buffer.from('{}') }), 'another format'],
  ['a future version', () => rezip({}, { version: 2 }), 'has version 2 of the format'],
  ['a link', () => asLink('log.json'), 'is a link'],
  ['an entry twice', () => withDirectory('log.json', 46, [...Buffer.from('run.json')].slice(0, 8)), 'is there twice'],
  ['a huge declared size', () => withDirectory('log.json', 24, [0xf0, 0xff, 0xff, 0x7f]), 'expected at most'],
  ['a small declared size', () => withDirectory('split.json', 24, [9, 0, 0, 0]), 'more than the 9 bytes'],
  ['encryption', () => withDirectory('log.json', 8, [1, 0]), 'is encrypted'],
  ['an unknown packing', () => withDirectory('log.json', 10, [12, 0]), 'packed by method 12'],
  ['an id that is a path', () => withRun({ id: '../../x' }), 'run.json, id'],
  ['a checkpoint elsewhere', () => withRun({ resume_from: '../x' }), 'run.json, resume_from'],
  ['a split that is a path', () => withRun({ split_name: '../x.1@100' }), 'run.json, split_name'],
  ['an unknown field', () => withRun({ command_line: 'rm -rf /' }), 'Unrecognized key'],
  ['a run that trains', () => withRun({ status: 'running' }), 'run.json, status'],
  ['an unknown method', () => withRun({ method: 'nope' }), '"nope" is not a method'],
  ['another run than named', () => withRun({ id: '20260101-000000-fake-0000' }), 'its manifest names run'],
  ['settings that are none', () => withRun({ settings: { labels: -1 } }), 'labels = -1'],
  [
    'a wrong split',
    () => rezip({ 'split.json': JSON.stringify({ ...recordOf('split.json'), labeled: [1] }) }),
    'its split',
  ],
  ['a view that is none', () => rezip({ 'views/a/1.json': '{"kind":"x"}' }), 'views/a/1.json'],
  ['no JSON', () => rezip({ 'log.json': '[' }), 'log.json is not JSON'],
]

function asLink(name: string): Uint8Array {
  const files: Zippable = Object.fromEntries(
    Object.entries(entries).map(([own, bytes]) => [
      own,
      own === name ? [bytes, { os: 3, attrs: 0o120777 << 16 }] : bytes,
    ]),
  )
  return zipSync(files)
}

it.each(hostile)('%s is refused and leaves nothing', async (_what, make, message) => {
  const folder = temporaryFolder()
  const workbench = await openTestWorkbench(folder)
  onTestFinished(() => workbench.close())
  const file = join(temporaryFolder(), 'hostile.penumbra')
  writeFileSync(file, make())
  const before = readdirSync(folder, { recursive: true }).filter((name) => !/sqlite/.test(String(name)))
  await expect(workbench.call('bundles.read', { file })).rejects.toThrow(message)
  const after = readdirSync(folder, { recursive: true }).filter((name) => !/sqlite/.test(String(name)))
  expect(after.filter((name) => name !== 'runs')).toEqual(before.filter((name) => name !== 'runs'))
  expect(await workbench.call('runs.list', {})).toEqual([])
})

it('no flipped byte goes unnoticed', async () => {
  const file = join(temporaryFolder(), 'flipped.penumbra')
  const limits = { packedBytes: 1e9, unpackedBytes: 1e9, entries: 100 }
  writeFileSync(file, good)
  const whole = JSON.stringify(await readBundle(file, async () => undefined, limits))
  for (let at = 0; at < good.length; at += Math.ceil(good.length / 200)) {
    const bytes = Uint8Array.from(good)
    bytes[at] = (bytes[at] ?? 0) ^ 0x10
    writeFileSync(file, bytes)
    const read = readBundle(file, async () => undefined, limits)
    // A byte that carries nothing, such as a date, may change nothing either.
    const outcome = await read.then(JSON.stringify, (error: Error) => error.message)
    expect(outcome === whole || outcome.includes(file), `byte ${at}: ${outcome.slice(0, 200)}`).toBe(true)
  }
})

it('limits hold', async () => {
  const file = join(temporaryFolder(), 'good.penumbra')
  writeFileSync(file, good)
  const limits = { packedBytes: 1e9, unpackedBytes: 1e9, entries: 100 }
  const read = (changed: object) => readBundle(file, async () => undefined, { ...limits, ...changed })
  await expect(read({ packedBytes: 100 })).rejects.toThrow('expected at most 100')
  await expect(read({ unpackedBytes: 100 })).rejects.toThrow('expected at most 100')
  await expect(read({ entries: 2 })).rejects.toThrow('expected at most 2')
})
