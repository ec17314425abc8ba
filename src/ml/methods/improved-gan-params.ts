import type { ParameterSpecs, ParameterValues } from '../../shared/parameters.ts'
import { discriminatorParams, generatorParams } from '../nets/gan-params.ts'
import { optimizerParams } from '../optimizers/optimizer-params.ts'
import { evaluationParams } from '../training/evaluation-params.ts'
import { labeledBatchParam, unlabeledBatchParam } from './batch-params.ts'
import { generatorLossOptions, realTargetParam } from './gan-params.ts'

export const improvedGanParams = {
  generatorLoss: {
    kind: 'choice',
    label: 'Generator’s loss',
    section: 'method',
    default: 'feature-matching',
    options: [{ value: 'feature-matching', label: 'Feature matching' }, ...generatorLossOptions],
    help: 'Feature matching brings the means of the last hidden layer together, which gives the best classifiers.',
  },
  unlabeledWeight: {
    kind: 'number',
    label: 'Weight of the unlabelled loss',
    section: 'method',
    default: 1,
    min: 0,
    max: 100,
    help: 'Loss of the discriminator = cross-entropy + weight · L_unl.',
  },
  realTarget: realTargetParam,
  historicalAveraging: {
    kind: 'number',
    label: 'Historical averaging',
    section: 'method',
    default: 0,
    min: 0,
    max: 100,
    help: 'Weight of the squared distance of each player’s parameters from their mean over all steps. 0: off.',
  },
  averagingRate: {
    kind: 'number',
    label: 'Averaging rate at test time',
    section: 'method',
    default: 0.0001,
    min: 0,
    max: 1,
    help: 'Share by which the averaged parameters, which classify at test time, follow at each step. 0: no averaging.',
  },
  labeledBatch: labeledBatchParam,
  unlabeledBatch: {
    ...unlabeledBatchParam,
    default: 100,
    min: 2,
    help: 'Unlabelled examples per step, as many generated ones, and as many of both again for the generator.',
  },
  ...discriminatorParams,
  ...generatorParams,
  ...optimizerParams,
  learningRate: { ...optimizerParams.learningRate, default: 0.003 },
  momentum: { ...optimizerParams.momentum, default: 0.5 },
  adamEpsilon: {
    kind: 'number',
    label: 'Adam’s ε',
    section: 'optimization',
    default: 1e-4,
    min: 1e-10,
    max: 1,
    help: 'Added to the root of the mean squared gradient. The authors’ code adds 1e-8 under the root instead.',
  },
  ...evaluationParams,
} as const satisfies ParameterSpecs

export type ImprovedGanParams = ParameterValues<typeof improvedGanParams>
