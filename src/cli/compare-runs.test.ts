import { expect, it } from 'vitest'
import { openStore } from '../workbench/store/index.ts'
import { newRun } from '../workbench/test/new-run.ts'
import { temporaryFolder } from '../workbench/test/temporary-folder.ts'
import { compareRuns, comparisonText } from './compare-runs.ts'

function comparedRuns() {
  const store = openStore(temporaryFolder())
  const a = newRun('a')
  store.runs.insert(a)
  store.runs.insert({ ...newRun('b'), method: 'ladder', settings: { ...a.settings, seed: 2 }, params: { widths: [3] } })
  const event = { type: 'scalars', seq: 1, time: 0, step: 1, epoch: 0, activeSeconds: 0 } as const
  store.events.apply('a', [{ ...event, runId: 'a', values: { 'error/test': 6 } }])
  store.events.apply('b', [{ ...event, runId: 'b', values: { 'error/test': 5.5, 'error/validation': 5 } }])
  const runs = ['a', 'b'].map((id) => store.runs.get(id))
  store.close()
  return runs
}

it('names only what differs, and each error with its difference to the first', () => {
  const comparison = compareRuns(comparedRuns())
  expect(comparison.differing).toEqual([
    { name: 'method', values: ['vat', 'ladder'] },
    { name: 'setting seed', values: [1, 2] },
    { name: 'parameter steps', values: [10, null] },
    { name: 'parameter widths', values: [null, [3]] },
  ])
  expect(comparison.errors[0]).toEqual({ key: 'testError', values: [6, 5.5], differences: [0, -0.5] })
  const text = comparisonText(comparison)
  expect(text).toMatch(/parameter widths +– +3/)
  expect(text).toMatch(/test error, last +6\.00 % +5\.50 % \(−0\.50\)/)
  expect(text).toMatch(/test error, best validation +– +5\.50 %\n/)
})

it('says when nothing differs', () => {
  const [run] = comparedRuns()
  expect(run && comparisonText(compareRuns([run, run]))).toContain('Settings and parameters are the same.')
})
