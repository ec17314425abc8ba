import { expect, test } from 'vitest'
import { resolveSettings, settingsOf } from './settings-of-method.ts'

const gan = { id: 'gan', learnsWithoutLabels: true } as const
const vat = { id: 'vat' }

test('a method without labels has neither labels nor validation, and nobody is asked for them', () => {
  expect(resolveSettings(gan, { seed: 3 })).toMatchObject({ labels: 0, validationSize: 0, allLabels: false, seed: 3 })
  expect(Object.keys(settingsOf(gan))).toEqual(['seed', 'splitSeed', 'engine'])
})

test('a run of it can be asked for again by its own settings', () => {
  const settings = resolveSettings(gan, {})
  expect(resolveSettings(gan, settings)).toEqual(settings)
})

test('labels are refused where they mean nothing, and missing ones where they are needed', () => {
  expect(() => resolveSettings(gan, { labels: 100 })).toThrow('labels = 100: expected 0, gan learns without labels')
  expect(() => resolveSettings(vat, { labels: 0 })).toThrow('labels = 0: expected 1 or more, vat learns from labels')
  expect(resolveSettings(vat, { labels: 0, allLabels: true }).allLabels).toBe(true)
  expect(settingsOf(vat)['labels']).toMatchObject({ min: 1 })
})
