import { expect, test } from 'vitest'
import { exampleOf, formatParameter, parseParameter, type ParameterSpecs } from './parameters.ts'

const specs = {
  widths: {
    kind: 'integers',
    label: 'Widths',
    section: 'network',
    default: [1200, 600],
    min: 1,
    max: 5000,
    minLength: 0,
    maxLength: 3,
    help: '',
  },
  weights: {
    kind: 'numbers',
    label: 'Weights',
    section: 'method',
    default: [1000, 10, 0.1],
    min: 0,
    max: 10_000,
    minLength: 1,
    maxLength: 4,
    help: '',
  },
} as const satisfies ParameterSpecs

test.each([
  ['widths', '1200-600', [1200, 600]],
  ['widths', '', []],
  ['weights', '1000,10,0.1', [1000, 10, 0.1]],
  ['weights', '1000-10', [1000, 10]],
  ['weights', '1e-3,2', [0.001, 2]],
])('%s %s is read and written back', (name, text, value) => {
  expect(parseParameter('a test', specs, name, text)).toEqual(value)
  expect(parseParameter('a test', specs, name, formatParameter(value))).toEqual(value)
})

test.each([
  ['widths', '1200-0.5', 'expected 0 to 3 whole numbers'],
  ['weights', '1,2,3,4,5', 'expected 1 to 4 numbers'],
  ['weights', '1,,2', 'expected 1 to 4 numbers'],
  ['weights', '20000', 'each in 0 … 10000'],
])('%s %s is refused', (name, text, problem) => {
  expect(() => parseParameter('a test', specs, name, text)).toThrow(problem)
})

test('the example of a list is its default, or some list where that is empty', () => {
  expect(exampleOf(specs.widths)).toBe('1200-600')
  expect(exampleOf({ ...specs.widths, default: [] })).toBe('300-100')
})
