import { expect, it } from 'vitest'
import { parseBenchWords } from './bench-words.ts'
import { benchCases } from './cases/index.ts'

it('measures every case by default, without peers', () => {
  expect(parseBenchWords(['steps'], {})).toMatchObject({ cases: benchCases, python: null, json: false })
})

it('takes cases, rounds and the Python of the peers', () => {
  const words = ['steps', '--peers', '--case', 'vat-moons', '--rounds', '9', '--json']
  const parsed = parseBenchWords(words, { PENUMBRA_PYTHON: '/opt/python' })
  expect(parsed).toMatchObject({ kind: 'steps', python: '/opt/python', rounds: 9, json: true })
  expect('cases' in parsed && parsed.cases.map(({ name }) => name)).toEqual(['vat-moons'])
})

it.each([
  { words: [], message: '"" is not a command of bench (known: steps, presets, store, renderer)' },
  { words: ['steps', 'more'], message: '"more" is one word too many' },
  { words: ['steps', '--case', 'gan'], message: '"gan" is not a case (known: vat-mlp' },
  { words: ['steps', '--rounds', '0'], message: '--rounds 0: expected a whole number from 1' },
  { words: ['steps', '--peers'], message: 'PENUMBRA_PYTHON is not set' },
  { words: ['store', '--peers'], message: 'Expected the path of a Python with tensorboard and trackio' },
  { words: ['store', '--runs', 'all'], message: '--runs all: expected a whole number from 1' },
  { words: ['steps', '--runs', '5'], message: '--runs: only "bench store" takes it' },
  { words: ['renderer', '--peers'], message: 'takes neither --peers nor --case' },
  { words: ['presets', '--peers'], message: 'takes neither --peers nor --case' },
])('refuses $words', ({ words, message }) => {
  expect(() => parseBenchWords(words, {})).toThrow(message)
})
