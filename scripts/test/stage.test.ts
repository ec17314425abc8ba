import { expect, test } from 'vitest'
import { runStages } from './stage.ts'

test('goes on after a stage that fails or throws and closes with the totals', async () => {
  const lines: string[] = []
  const total = await runStages(
    [
      { title: 'counts', run: async () => ({ passed: 2, failed: 1 }) },
      { title: 'throws', run: () => Promise.reject(new Error('no browser')) },
      { title: 'last', run: async () => ({ passed: 1, failed: 0 }) },
    ],
    (line) => lines.push(line),
  )
  expect(total).toEqual({ passed: 3, failed: 2 })
  expect(lines).toContain('no browser')
  expect(lines.at(-1)).toBe('3 passed, 2 failed')
})
