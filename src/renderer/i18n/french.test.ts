import { expect, test } from 'vitest'
import { methodDescriptors } from '../../ml/methods/index.ts'
import { french, frenchAreas } from '../../shared/i18n/french/index.ts'
import { bareWords } from './testing/bare-words.ts'
import { dataTexts } from './testing/data-texts.ts'
import { literalTexts } from './testing/literal-texts.ts'
import { isDeclaredElsewhere, sources } from './testing/sources.ts'

const literals = new Set(Object.values(sources).flatMap(literalTexts))
const declared = dataTexts(methodDescriptors)
const used = new Set([...literals, ...declared])
const placesOf = (text: string) => (text.match(/\{\w+\}/g) ?? []).toSorted()

test('every text of the interface has its French', () => {
  expect([...literals].filter((text) => !(text in french))).toEqual([])
})

test('every text of the methods, settings and views has its French', () => {
  expect(declared.filter((text) => !(text in french))).toEqual([])
})

test('no translation is left over, and none is written twice', () => {
  const entries = Object.values(frenchAreas).flatMap((area) => Object.keys(area))
  expect(entries.filter((text) => !used.has(text) && !isDeclaredElsewhere(text))).toEqual([])
  expect(entries.filter((text, index) => entries.indexOf(text) !== index)).toEqual([])
})

test('a translation has the places of its text', () => {
  const wrong = Object.entries(french).filter(([text, translation]) => {
    const forms = typeof translation === 'string' ? [translation] : translation
    return forms.some((form) => placesOf(form).join() !== placesOf(text).join())
  })
  expect(wrong).toEqual([])
})

test('no spaced sign may begin a line', () => {
  const forms = Object.values(french).flat()
  expect(forms.filter((form) => /[^\s\u00a0\u202f\d}][:](?=\s|$)|[^\s][;?!](?=\s|$)| [:;?!»]|« /.test(form))).toEqual(
    [],
  )
})

test('no template holds words of its own', () => {
  expect(Object.entries(sources).flatMap(([path, source]) => bareWords(path, source))).toEqual([])
})
