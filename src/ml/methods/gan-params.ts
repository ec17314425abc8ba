import type { ChoiceParameter, NumberParameter, ParameterSpecs, ParameterValues } from '../../shared/parameters.ts'
import { discriminatorParams, generatorParams } from '../nets/gan-params.ts'
import { optimizerParams } from '../optimizers/optimizer-params.ts'
import { evaluationParams } from '../training/evaluation-params.ts'
import { unlabeledBatchParam } from './batch-params.ts'

/** How a generator plays against the answers of its discriminator. */
export const generatorLossOptions = [
  { value: 'non-saturating', label: 'Non-saturating: −log D' },
  { value: 'minimax', label: 'Minimax: log(1 − D)' },
] as const

export const generatorLossParam = {
  kind: 'choice',
  label: 'Generator’s loss',
  section: 'method',
  default: 'non-saturating',
  options: generatorLossOptions,
  help: 'Both have the same fixed point; the non-saturating one has gradients while the discriminator is sure.',
} as const satisfies ChoiceParameter

export const realTargetParam = {
  kind: 'number',
  label: 'One-sided label smoothing',
  section: 'method',
  default: 1,
  min: 0.5,
  max: 1,
  help: 'What D(x) shall be for real images; for generated ones it is always 0. 1: no smoothing.',
} as const satisfies NumberParameter

const { generatedLogit: _generatedLogit, ...plainDiscriminatorParams } = discriminatorParams

/** Of a discriminator and a generator that play for images, not for a classifier. */
export const playerParams = {
  ...plainDiscriminatorParams,
  hiddenWidths: { ...discriminatorParams.hiddenWidths, default: [512, 256] },
  // Without this noise and smoothing the discriminator wins, and the generator ends with one digit.
  realTarget: { ...realTargetParam, default: 0.9 },
  ...generatorParams,
  ...optimizerParams,
  steps: { ...optimizerParams.steps, default: 12_000 },
  learningRate: { ...optimizerParams.learningRate, default: 0.001 },
  momentum: { ...optimizerParams.momentum, default: 0.5 },
  ...evaluationParams,
  evaluateEvery: { ...evaluationParams.evaluateEvery, default: 600 },
} as const satisfies ParameterSpecs

export const ganParams = {
  generatorLoss: generatorLossParam,
  unlabeledBatch: {
    ...unlabeledBatchParam,
    default: 100,
    min: 2,
    help: 'Real images per step; as many generated ones for each player.',
  },
  ...playerParams,
} as const satisfies ParameterSpecs

export type GanParams = ParameterValues<typeof ganParams>
