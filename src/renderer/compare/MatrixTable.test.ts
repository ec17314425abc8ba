import { expect, test } from 'vitest'
import { createSSRApp } from 'vue'
import { renderToString } from 'vue/server-renderer'
import MatrixTable from './MatrixTable.vue'
import type { ShareMatrix } from './share-matrix.ts'

async function cells(matrix: ShareMatrix, signed: boolean): Promise<{ text: string; color: string }[]> {
  const props = { matrix, classNames: ['cat', 'dog'], caption: '', scale: 20, signed }
  const html = await renderToString(createSSRApp(MatrixTable, props))
  return [...html.matchAll(/<td class="[^"]*" style="([^"]*)"[^>]*>([^<]*)</g)].map(([, style = '', text = '']) => ({
    text: text.trim(),
    color: /series-\d\) \d+%/.exec(style)?.[0] ?? '',
  }))
}

test('shares: right cells are blue, mistakes orange, as strong as they are large', async () => {
  expect(
    await cells(
      [
        [80, 20],
        [5, 0.04],
      ],
      false,
    ),
  ).toEqual([
    { text: '80.0', color: 'series-0) 49%' },
    { text: '20.0', color: 'series-1) 55%' },
    { text: '5.0', color: 'series-1) 28%' },
    { text: '&lt;0.1', color: 'series-0) 1%' },
  ])
})

test('differences carry a sign: fewer mistakes and more right answers are blue', async () => {
  expect(
    await cells(
      [
        [20, -20],
        [5, null],
      ],
      true,
    ),
  ).toEqual([
    { text: '+20.0', color: 'series-0) 55%' },
    { text: '−20.0', color: 'series-0) 55%' },
    { text: '+5.0', color: 'series-1) 28%' },
    { text: '–', color: '' },
  ])
})
