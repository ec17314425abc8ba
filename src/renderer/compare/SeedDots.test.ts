import { expect, test } from 'vitest'
import { createSSRApp } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { summarizeGroup } from '../../shared/statistics/group-summary.ts'
import SeedDots from './SeedDots.vue'

function render(values: readonly number[]): Promise<string> {
  const seeded = values.map((value, index) => ({ seed: index + 1, value }))
  const scale = [Math.min(...values), Math.max(...values)]
  return renderToString(
    createSSRApp(SeedDots, { values: seeded, summary: summarizeGroup(values), scale, color: '#0072b2' }),
  )
}

test('each seed is a dot that says its value', async () => {
  const html = await render([5, 6, 7])
  expect(html.match(/<circle/g)).toHaveLength(3)
  expect(html).toContain('seed 2: 6.00\u202f%')
  expect(html).not.toContain('outlier')
})

test('an outlier is hollow, counted, and says the rule', async () => {
  const html = await render([5, 5.1, 5.2, 5.3, 30])
  expect(html.match(/fill="var\(--surface\)"/g)).toHaveLength(1)
  expect(html).toContain('seed 5: 30.00\u202f%, an outlier: further than 3 scaled median absolute deviations')
  expect(html).toContain('1 outlier')
})
