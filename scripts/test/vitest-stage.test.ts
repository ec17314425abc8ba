import { expect, test } from 'vitest'
import { countTests } from './vitest-stage.ts'

test.each([
  ['all pass', { numTotalTests: 5, numPassedTests: 5, success: true }, { passed: 5, failed: 0 }],
  ['one fails', { numTotalTests: 5, numPassedTests: 4, success: false }, { passed: 4, failed: 1 }],
  ['one is skipped', { numTotalTests: 5, numPassedTests: 4, success: true }, { passed: 4, failed: 1 }],
  ['a file does not load', { numTotalTests: 5, numPassedTests: 5, success: false }, { passed: 5, failed: 1 }],
  ['there is no test', { numTotalTests: 0, numPassedTests: 0, success: true }, { passed: 0, failed: 1 }],
])('%s', (_case, report, count) => {
  expect(countTests(report)).toEqual(count)
})
