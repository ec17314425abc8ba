import { expect, it } from 'vitest'
import type { PresetSpeed } from './measure-presets.ts'
import { presetsJson, presetsText } from './report-presets.ts'

const fast: PresetSpeed = { method: 'vat', preset: 'example', stage: 'train', stepsPerSecond: 12.5, firstStepMs: 700 }
const broken: PresetSpeed = { ...fast, stage: null, stepsPerSecond: null, firstStepMs: null, problem: 'no TensorFlow' }

it('gives numbers to programs, null where there are none', () => {
  expect(presetsJson([fast, broken])).toEqual({
    presets: [fast, { method: 'vat', preset: 'example', stage: null, stepsPerSecond: null, firstStepMs: null }],
  })
})

it('gives people the reason too', () => {
  expect(presetsText([fast, broken])).toMatch(/train +12\.5 +700\n.*– +no TensorFlow$/)
})
