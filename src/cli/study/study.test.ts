import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../workbench/test/temporary-folder.ts'
import { runCli } from '../test/run-cli.ts'

const moons = ['--dataset', 'moons-2d', '--validation-size', '4']
const small = ['--set', 'hiddenWidths=20', '--set', 'evaluateEvery=10', '--steps', '40']

describe('wrong use ends with 2, one message that names the value, and nothing written', () => {
  it.each<[string[], string]>([
    [['grid', 'vat', '--vary', 'epsilon=1,99'], 'epsilon = 99: expected a number in'],
    [['grid', 'vat', '--vary', 'epsilon=1,2', '--max-runs', '5'], 'needs 6 runs (2 × 3 seeds), its budget is 5'],
    [['label-efficiency', 'vat', '--labels', '100,105'], 'labels = 105: expected a multiple of 10'],
    [['show', 'nothing'], 'There is no study "nothing"'],
  ])('%j', async (words, message) => {
    const folder = join(temporaryFolder(), 'data')
    const { code, stdout, stderr } = await runCli('study', ...words, '--data-dir', folder)
    expect(stderr).toContain(message)
    expect([code, stdout]).toEqual([2, ''])
    expect(existsSync(folder)).toBe(false)
  })
})

it('trains a label-efficiency study on the two moons, shows it and takes its runs again', async () => {
  const folder = temporaryFolder()
  const question = ['label-efficiency', 'vat', ...moons, ...small, '--seeds', '1', '--data-dir', folder]
  const { code, stdout, stderr } = await runCli('study', ...question, '--labels', '8')
  expect([code, stderr]).toEqual([0, ''])
  expect(stdout).toContain('3 cells under 1 seed, 3 runs to train')
  expect(stdout).toMatch(/supervised · all labels · seed 1: completed after 40 steps, test error \d+\.\d\d %/)
  expect(stdout).toMatch(/Virtual adversarial training · labels 8 +1 +\d+\.\d\d % +\d+\.\d\d %/)

  const list = await runCli('study', 'list', '--json', '--data-dir', folder)
  const [study] = JSON.parse(list.stdout) as { id: string }[]
  const shown = await runCli('study', 'show', String(study?.id), '--data-dir', folder)
  expect(stdout.endsWith(shown.stdout)).toBe(true)
  const plan = await runCli('study', ...question, '--labels', '4,8', '--plan')
  expect(plan.stdout).toContain('5 cells under 1 seed, 2 runs to train, 3 trained already; about 0:')
})

it('prunes a random search: one run of four gets to its end; what is over is not stopped, and removed', async () => {
  const folder = temporaryFolder()
  const axes = ['--vary', 'learningRate=log:1e-4:1e-1', '--vary', 'epsilon=uniform:0.1:1']
  const search = ['random', 'vat', ...moons, ...small, ...axes, '--samples', '4', '--seeds', '1', '--prune', '10:2']
  const { code, stdout } = await runCli('study', ...search, '--labels', '8', '--json', '--data-dir', folder)
  expect(code).toBe(0)
  const { study, runs } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '')
  expect(study.status).toBe('completed')
  const steps = runs.map((run: { step: number }) => run.step)
  expect(steps.toSorted((a: number, b: number) => a - b)).toEqual([10, 10, 20, 40])

  const stopped = await runCli('study', 'stop', study.id, '--data-dir', folder)
  expect([stopped.code, stopped.stderr]).toEqual([1, expect.stringContaining('is completed: there is nothing to stop')])
  const removed = await runCli('study', 'remove', study.id, '--json', '--data-dir', folder)
  expect([removed.code, JSON.parse(removed.stdout)]).toEqual([0, [study.id]])
  expect((await runCli('study', 'list', '--json', '--data-dir', folder)).stdout.trim()).toBe('[]')
})
