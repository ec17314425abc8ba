import { expect, test } from 'vitest'
import { fileNameOf } from './file-name-of.ts'

test.each([
  ['Error under noise', 'error-under-noise'],
  ['Error under attacks (L∞ norm)', 'error-under-attacks-l-norm'],
  ['Réseau en échelle : coûts', 'réseau-en-échelle-coûts'],
  ['∞', 'chart'],
])('%s is saved as %s', (title, name) => {
  expect(fileNameOf(title)).toBe(name)
})
