import type { IntegerParameter } from '../../shared/parameters.ts'

export const labeledBatchParam = {
  kind: 'integer',
  label: 'Labelled batch',
  unit: 'examples',
  section: 'optimization',
  default: 100,
  min: 1,
  max: 10_000,
  help: 'Labelled examples per step. More than there are: some appear twice.',
} as const satisfies IntegerParameter

export const unlabeledBatchParam = {
  kind: 'integer',
  label: 'Unlabelled batch',
  unit: 'examples',
  section: 'optimization',
  default: 250,
  min: 1,
  max: 10_000,
  help: 'Unlabelled examples per step.',
} as const satisfies IntegerParameter
