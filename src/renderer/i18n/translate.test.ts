import { afterEach, expect, test } from 'vitest'
import { languageOf, setLanguage } from './language.ts'
import { plural, t } from './translate.ts'

afterEach(() => setLanguage('en'))

test('a text without a translation stays English, and values take their places', () => {
  setLanguage('fr')
  expect(t('mnist.1@{labels} | no such text {', { labels: 100 })).toBe('mnist.1@100 | no such text {')
})

test('zero is one of several in English and not in French', () => {
  const waiting = (count: number) => plural('{count} run', '{count} runs', count)
  expect([0, 1, 1500].map(waiting)).toEqual(['0 runs', '1 run', '1,500 runs'])
  setLanguage('fr')
  expect([0, 1, 1500].map(waiting)).toEqual(['0 essai', '1 essai', '1 500 essais'.replace(' ', '\u202f')])
})

test('the first known language of the browser is taken', () => {
  expect(languageOf(['de-DE', 'fr-CA', 'en'])).toBe('fr')
  expect(languageOf(['de'])).toBe('en')
})
