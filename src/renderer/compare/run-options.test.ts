import { expect, test } from 'vitest'
import { formatDate } from '../format/times.ts'
import { sampleRun } from '../testing/sample-run.ts'
import { runOptions } from './run-options.ts'

test('the usual name stands alone, a name of its own gets method and split, twins get their numbers and dates', () => {
  const runs = [
    sampleRun({ id: 'usual', name: 'vat · mnist.1@100', createdAt: 1 }),
    sampleRun({ id: 'own', name: 'Best so far', createdAt: 2 }),
    sampleRun({ id: 'first', number: 7, name: 'Twin', createdAt: 3 }),
    sampleRun({ id: 'second', number: 8, name: 'Twin', createdAt: 4 }),
  ]
  expect(runOptions(runs)).toEqual([
    { value: 'second', label: `Twin — vat · mnist.1@100 — #8, ${formatDate(4)}` },
    { value: 'first', label: `Twin — vat · mnist.1@100 — #7, ${formatDate(3)}` },
    { value: 'own', label: 'Best so far — vat · mnist.1@100' },
    { value: 'usual', label: 'vat · mnist.1@100' },
  ])
})
