import { expect, test } from 'vitest'
import { renderMarkdown } from './render-markdown.ts'

test('Markdown becomes HTML, links open outside', () => {
  expect(renderMarkdown('**bold** and\n- an item')).toContain('<strong>bold</strong>')
  expect(renderMarkdown('[paper](https://example.org)')).toBe(
    '<p><a href="https://example.org" target="_blank" rel="noopener noreferrer">paper</a></p>\n',
  )
})

test.each([
  ['<script>alert(1)</script>', '<script'],
  ['<img src=x onerror=alert(1)>', '<img'],
  ['![picture](https://example.org/a.png)', '<img'],
  ['[press](javascript:alert(1))', 'href'],
  ['[press](data:text/html,x)', 'href'],
])('%s does not pass', (text, forbidden) => {
  expect(renderMarkdown(text)).not.toContain(forbidden)
})
