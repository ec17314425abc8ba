import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { openStore } from '../workbench/store/index.ts'
import { newRun } from '../workbench/test/new-run.ts'
import { temporaryFolder } from '../workbench/test/temporary-folder.ts'

const script = fileURLToPath(new URL('./runs.ts', import.meta.url))

function folderWithRuns(): string {
  const folder = temporaryFolder()
  const store = openStore(folder)
  store.runs.insert(newRun('a'))
  store.runs.insert({ ...newRun('b'), method: 'supervised' })
  for (const id of ['a', 'b']) store.runs.markEnded(id, 'completed', 1)
  store.close()
  return folder
}

async function runs(folder: string, ...words: string[]) {
  const child = spawn(process.execPath, [script, ...words, '--data-dir', folder])
  const code = new Promise<number | null>((resolve) => child.on('close', resolve))
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { code: await code, stdout, stderr }
}

it('compares runs and answers SQL as text and as JSON', async () => {
  const folder = folderWithRuns()
  const comparison = JSON.parse((await runs(folder, 'compare', 'a', 'b', '--json')).stdout)
  expect(comparison.differing).toEqual([{ name: 'method', values: ['vat', 'supervised'] }])
  const query = 'SELECT id, method, engine_json FROM runs ORDER BY id'
  expect((await runs(folder, 'sql', query)).stdout).toBe(
    'id  method      engine_json\na   vat         NULL\nb   supervised  NULL\n',
  )
  const rows = JSON.parse((await runs(folder, 'sql', query, '--json')).stdout)
  expect(rows[1]).toEqual({ id: 'b', method: 'supervised', engine_json: null })
})

it('reports runs in English or French', async () => {
  const folder = folderWithRuns()
  const english = await runs(folder, 'report', 'a', 'b')
  expect(english.stdout).toMatch(/^# Comparison of /)
  expect(english).toEqual(await runs(folder, 'report', 'a', 'b', '--language', 'en'))
  const french = await runs(folder, 'report', 'a', 'b', '--language', 'fr', '--format', 'html')
  expect(french).toMatchObject({ code: 0, stderr: '' })
  expect(french.stdout).toContain('<html lang="fr">')
  expect(french.stdout).toMatch(/<h1>Comparaison\s: name of a, name of b<\/h1>/)
  expect(french.stdout).toContain('Écart à la référence')
})

it('moves runs to the trash and back, stars and tags them', async () => {
  const folder = folderWithRuns()
  expect(await runs(folder, 'trash', 'a', 'b')).toEqual({ code: 0, stdout: 'In the trash now: a, b\n', stderr: '' })
  expect((await runs(folder, 'list')).stdout).toContain('No runs yet')
  expect((await runs(folder, 'restore', 'a')).code).toBe(0)
  expect(JSON.parse((await runs(folder, 'list', '--trashed', '--json')).stdout)).toMatchObject([{ id: 'b' }])
  await runs(folder, 'star', 'a')
  await runs(folder, 'tag', 'a', '--add', 'paper', '--add', 'final')
  await runs(folder, 'tag', 'a', '--remove', 'final')
  const shown = JSON.parse((await runs(folder, 'show', 'a', '--json')).stdout)
  expect(shown).toMatchObject({ starred: true, tags: ['paper'] })
})

it.each([
  [['compare', 'a'], 'Which runs? Give the ids of two or more'],
  [['compare', 'a', 'x'], 'There is no run "x"'],
  [['sql', "UPDATE runs SET name = ''"], 'expected one statement that only reads'],
  [['sql', 'SELECT', '1'], 'Expected one statement in quotation marks, got 2 words'],
  [['trash'], 'Which run?'],
  [['trash', 'a', 'x'], 'There is no run "x"'],
  [['tag', 'a'], 'Which tags? Expected --add TAG or --remove TAG'],
  [['list', 'a'], 'Did you mean "runs show a"?'],
  [['show', 'a', 'b'], '"b" is one word too many'],
  [['report', 'a', '--language', 'de'], '--language de: expected one of en, fr'],
  [['list', '--language', 'fr'], 'only "runs report" takes them'],
  [['star', 'a', '--add', 'x'], '--add and --remove: only "runs tag" takes them'],
])('%j is wrong use', async (words, message) => {
  const { code, stdout, stderr } = await runs(folderWithRuns(), ...words)
  expect(stderr).toContain(message)
  expect(stderr).not.toMatch(/\n\s+at /)
  expect([code, stdout]).toEqual([2, ''])
})
