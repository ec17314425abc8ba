import type { ParameterSpecs, ParameterValues } from '../../shared/parameters.ts'
import { labeledBatchParam } from './batch-params.ts'
import { generatorLossParam, playerParams } from './gan-params.ts'

export const acganParams = {
  generatorLoss: generatorLossParam,
  classWeight: {
    kind: 'number',
    label: 'Weight of the classes',
    section: 'method',
    default: 1,
    min: 0,
    max: 100,
    help: 'Loss of either player = real or generated + weight · cross-entropy of the classes.',
  },
  labeledBatch: {
    ...labeledBatchParam,
    min: 2,
    help: 'Real images with labels per step; as many generated ones of the same classes for each player.',
  },
  ...playerParams,
} as const satisfies ParameterSpecs

export type AcganParams = ParameterValues<typeof acganParams>
