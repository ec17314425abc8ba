import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportFormats, type ModelExport } from '../shared/model-exports.ts'
import type { ParameterValue } from '../shared/parameters.ts'
import type { RunRow } from '../shared/runs.ts'
import type { Workbench } from '../workbench/index.ts'
import { hasEnded, waitForRun } from '../workbench/test/open-test-workbench.ts'
import { openLocalWorkbench } from './open-local-workbench.ts'

let folder: string
let perceptron: RunRow
let convolutional: RunRow

async function train(workbench: Workbench, params: Record<string, ParameterValue>, settings = {}): Promise<RunRow> {
  const usual = { evaluateEvery: 10, steps: 20, hiddenWidths: [16] }
  const request = { method: 'supervised', settings, params: { ...usual, ...params } }
  const { id } = await workbench.call('runs.create', request)
  return await waitForRun(workbench, id, hasEnded)
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'penumbra-test-'))
  const workbench = await openLocalWorkbench({ dataDirectory: folder, host: 'command-line' })
  perceptron = await train(workbench, { batchNorm: 'all' })
  convolutional = await train(workbench, { convolutions: [4, 4] }, { validationSize: 0 })
  await workbench.close()
}, 120_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Ended {
  code: number | string | null | undefined
  stdout: string
  stderr: string
}

function runExport(...words: string[]): Promise<Ended> {
  const entry = fileURLToPath(new URL('./export.ts', import.meta.url))
  return new Promise((resolve) => {
    execFile(process.execPath, [entry, ...words, '--data-dir', folder], (error, stdout, stderr) =>
      resolve({ code: error ? error.code : 0, stdout, stderr }),
    )
  })
}

describe('a trained model leaves in every format and is read back', () => {
  it.each(exportFormats)('%s, of a perceptron and a convolutional network', async (format) => {
    for (const run of [perceptron, convolutional]) {
      const out = join(folder, 'out', `${format}-${run.id}`)
      const { code, stdout, stderr } = await runExport(run.id, '--format', format, '--out', out, '--json')
      expect([code, stderr]).toEqual([0, ''])
      const made: ModelExport = JSON.parse(stdout)
      expect(made).toMatchObject({ runId: run.id, format, at: 'last', step: 20, directory: out })
      expect(made.verification.examples).toBe(256)
      expect(made.verification.largestDifference).toBeLessThan(1e-5)
      expect(made.files.map(({ name }) => name)).toEqual(readdirSync(out).sort())
      const card = readFileSync(join(out, 'README.md'), 'utf8')
      expect(card).toContain(made.verification.reader)
      expect(card).toContain(`| Lowest test error of all evaluations | ${run.bestTestError?.toFixed(2)} % |`)
    }
  })

  it('the weights of the lowest validation error, told to people', async () => {
    const out = join(folder, 'best')
    const { code, stdout } = await runExport(perceptron.id, '--format', 'npz', '--out', out, '--at', 'best')
    expect(code).toBe(0)
    expect(stdout).toContain(`Exported step ${perceptron.bestValidationStep} to ${out}\n`)
    expect(stdout).toMatch(/model\.npz\s+\d+ bytes/)
    expect(stdout).toMatch(/Read back by .*: probabilities of 256 test examples differ by at most \d/)
  })
})

describe('what cannot be exported is refused in one message, and nothing is written', () => {
  it.each<[string, (out: string) => string[], RegExp, number]>([
    ['no run', (out) => ['--format', 'onnx', '--out', out], /Which run\?/, 2],
    ['unknown run', (out) => ['nothing', '--format', 'onnx', '--out', out], /There is no run "nothing"/, 2],
    ['no format', (out) => [perceptron.id, '--out', out], /--format is missing: expected one of savedmodel/, 2],
    ['unknown format', (out) => [perceptron.id, '--format', 'h5', '--out', out], /format = "?h5"?/, 2],
    ['no folder', () => [perceptron.id, '--format', 'onnx'], /--out DIR is missing/, 2],
    ['unknown step', (out) => [perceptron.id, '--format', 'npz', '--out', out, '--at', '7'], /at = "?7"?/, 2],
    [
      'no validation set',
      (out) => [convolutional.id, '--format', 'npz', '--out', out, '--at', 'best'],
      /has no checkpoint of its lowest validation error: it has no validation set/,
      1,
    ],
    ['place that takes no folder', () => [perceptron.id, '--format', 'npz', '--out', '/proc/no'], /\/proc\/no/, 1],
  ])('%s', async (_, words, message, exitCode) => {
    const out = join(folder, 'never')
    const { code, stdout, stderr } = await runExport(...words(out))
    expect(stderr).toMatch(message)
    expect(stderr).not.toMatch(/\n\s+at /)
    expect([code, stdout, existsSync(out)]).toEqual([exitCode, '', false])
  })

  it('a folder that holds something', async () => {
    const out = join(folder, 'full')
    mkdirSync(out)
    writeFileSync(join(out, 'thesis.tex'), 'precious')
    const { code, stderr } = await runExport(perceptron.id, '--format', 'npz', '--out', out)
    expect([code, stderr.trim()]).toEqual([
      2,
      `${out} is not empty (it holds thesis.tex): expected a new or an empty folder`,
    ])
    expect(readdirSync(out)).toEqual(['thesis.tex'])
  })
})
