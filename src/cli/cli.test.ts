import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createFakeRun, hasEnded, openTestWorkbench, waitForRun } from '../workbench/test/open-test-workbench.ts'
import { temporaryFolder } from '../workbench/test/temporary-folder.ts'
import { tinyDatasetFiles, writeFiles } from '../workbench/test/tiny-dataset.ts'
import { runCli } from './test/run-cli.ts'

describe('wrong use ends with 2, one message that names the value, and nothing written', () => {
  it.each<[string, ['train' | 'runs' | 'datasets', ...string[]], string]>([
    ['no method', ['train'], 'Which method?'],
    ['unknown method', ['train', 'vta'], '"vta" is not a method (known: '],
    ['unknown option', ['train', 'vat', '--epsilon', '5'], "Unknown option '--epsilon': --help lists the options"],
    ['unknown parameter', ['train', 'vat', '--set', 'epsilom=5'], '"epsilom" is not a parameter of vat'],
    ['value out of range', ['train', 'vat', '--set', 'epsilon=-1'], 'epsilon = -1: expected a number in'],
    ['negative number', ['train', 'vat', '--steps', '-5'], 'steps = -5: expected a whole number in'],
    ['no number', ['train', 'vat', '--set', 'epsilon=NaN'], 'epsilon = NaN: expected a number in'],
    ['no assignment', ['train', 'vat', '--set', 'epsilon'], '--set epsilon: expected name=value'],
    ['unknown preset', ['train', 'vat', '--preset', 'best'], '"best" is not a preset of vat'],
    ['unknown data set', ['train', 'vat', '--dataset', 'mnits'], '"mnits" is not a data set (known: mnist'],
    ['labels not divisible', ['train', 'vat', '--labels', '105'], 'labels = 105: expected a multiple of 10'],
    ['too many labels', ['train', 'vat', '--labels', '70000'], 'labels = 70000: expected at most'],
    ['no labels', ['train', 'vat', '--labels', 'some'], 'labels = some: expected a whole number'],
    ['unknown engine', ['train', 'vat', '--engine', 'fast'], 'engine = fast: expected one of compiled, eager, js'],
    ['unknown run', ['runs', 'show', '20260101-000000-vat-0000'], 'There is no run "20260101-000000-vat-0000"'],
    ['unknown verb', ['runs', 'delete'], '"delete" is not a command of runs'],
    ['bad id', ['datasets', 'import', '../evil', '/tmp'], 'datasets.import: id = "../evil"'],
    ['no room to validate', ['train', 'vat', '--dataset', 'moons'], 'Set it to 0 (--validation-size 0) to train'],
    [
      'unknown generator',
      ['datasets', 'generate', 'spirals', '--id', 'x'],
      '"spirals" is not a generator (known: moons',
    ],
    ['no id', ['datasets', 'generate', 'moons'], 'Expected: datasets generate GENERATOR --id ID'],
    ['noise out of range', ['datasets', 'generate', 'moons', '--id', 'x', '--set', 'noise=2'], 'noise = 2: expected a'],
    ['missing folder', ['datasets', 'import', 'tiny', '/nowhere'], '/nowhere is not a folder'],
  ])('%s', async (_, words, message) => {
    const folder = join(temporaryFolder(), 'data')
    const { code, stdout, stderr } = await runCli(...words, '--data-dir', folder)
    expect(stderr).toContain(message)
    expect(stderr).not.toMatch(/\n\s+at /)
    expect([code, stdout]).toEqual([2, ''])
    expect(existsSync(folder)).toBe(false)
  })
})

describe('the command line', () => {
  it('lists methods and parameters from their declarations', async () => {
    expect((await runCli('train', '--help')).stdout).toContain('--validation-size')
    const { code, stdout } = await runCli('train', 'vat', '--help')
    expect(code).toBe(0)
    expect(stdout).toMatch(/epsilon\n\s+.*ε: 0/)
  })

  it('lists and shows runs while a workbench holds the folder, and says who does', async () => {
    const folder = temporaryFolder()
    const workbench = await openTestWorkbench(folder)
    const { id } = await createFakeRun(workbench)
    await waitForRun(workbench, id, hasEnded)
    const list = await runCli('runs', 'list', '--json', '--data-dir', folder)
    expect(JSON.parse(list.stdout)).toMatchObject([{ id, status: 'completed' }])
    expect((await runCli('runs', 'list', '--data-dir', folder)).stdout).toContain(
      `${id}  completed  fake · mnist.1@100`,
    )
    expect((await runCli('runs', 'show', id, '--data-dir', folder)).stdout).toContain('test error, last')
    const train = await runCli('train', 'vat', '--data-dir', folder)
    expect(train).toMatchObject({ code: 1, stdout: '' })
    expect(train.stderr).toContain(`in use by another workbench (process ${process.pid} on `)
    await workbench.close()
  })

  it('verifies determinism with real training and keeps nothing', async () => {
    const folder = join(temporaryFolder(), 'data')
    const small = ['--set', 'hiddenWidths=16', '--set', 'hiddenNoise=0.3', '--set', 'convolutions=4', '--steps', '6']
    const words = ['supervised', ...small, '--verify-determinism', '--json', '--data-dir', folder]
    const { code, stdout } = await runCli('train', ...words)
    expect(JSON.parse(stdout)).toMatchObject({
      engine: { kind: 'compiled' },
      steps: 6,
      resumedFrom: 3,
      differAfterRepeat: [],
      differAfterResume: [],
    })
    expect(code).toBe(0)
    expect(existsSync(folder)).toBe(false)
  })

  it('generates a data set that its listing tells of', async () => {
    const folder = temporaryFolder()
    const words = ['generate', 'moons', '--id', 'my-moons', '--set', 'noise=0.2', '--set', 'dimensions=2']
    const { code, stdout } = await runCli('datasets', ...words, '--data-dir', folder)
    expect(code).toBe(0)
    expect(stdout).toMatch(/^Generated my-moons: 16 \+ 1000 points, moons .*noise=0\.2 dimensions=2 seed=1\n$/)
    const list = await runCli('datasets', 'list', '--data-dir', folder)
    expect(list.stdout).toMatch(/circles-2d .* bundled +circles\n/)
    expect(list.stdout).toMatch(/my-moons .* generated +moons\n/)
  })

  it('learns the two moons from 16 labels', async () => {
    const network = ['hiddenWidths=100', 'labeledBatch=16', 'unlabeledBatch=16'].flatMap((value) => ['--set', value])
    const data = ['--dataset', 'moons', '--labels', '16', '--validation-size', '0', '--data-dir', temporaryFolder()]
    const { code, stdout } = await runCli('train', 'vat', ...data, ...network, '--steps', '200', '--json')
    const ended = JSON.parse(stdout.trim().split('\n').at(-1) ?? '')
    expect(ended).toMatchObject({ type: 'ended', outcome: 'completed', summary: { validationError: null } })
    expect(ended.summary.testError).toBeLessThan(25)
    expect(code).toBe(0)
  })

  it('imports a data set', async () => {
    const folder = temporaryFolder()
    const source = writeFiles(temporaryFolder(), tinyDatasetFiles())
    expect(await runCli('datasets', 'import', 'tiny', source, '--data-dir', folder)).toEqual({
      code: 0,
      stdout: 'Imported tiny: 40 + 10 images of 2 classes\n',
      stderr: '',
    })
    expect(readdirSync(join(folder, 'datasets'))).toEqual(['tiny'])
    expect((await runCli('datasets', 'list', '--data-dir', folder)).stdout).toMatch(
      /tiny\s+tiny\s+40 \+ 10\s+2 × 2 × 1\s+2\s+imported/,
    )
  })
})
