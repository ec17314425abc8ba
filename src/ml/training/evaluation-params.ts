import {
  type ParameterSpecs,
  type ParameterValue,
  type ParameterValues,
  resolveParameters,
} from '../../shared/parameters.ts'

/** How often a run is measured and saved, for every method. */
export const evaluationParams = {
  evaluateEvery: {
    kind: 'integer',
    label: 'Evaluate every',
    unit: 'steps',
    section: 'evaluation',
    default: 250,
    min: 1,
    max: 10_000_000,
    help: 'Measures validation and test error. The last step is always measured.',
  },
  logEvery: {
    kind: 'integer',
    label: 'Log every',
    unit: 'steps',
    section: 'evaluation',
    default: 10,
    min: 1,
    max: 1_000_000,
    help: 'Stores the losses.',
  },
  checkpointEvery: {
    kind: 'integer',
    label: 'Checkpoint every',
    unit: 'steps',
    section: 'evaluation',
    default: 500,
    min: 1,
    max: 10_000_000,
    help: 'Saves all that is needed to go on. The last step and a stop are always saved.',
  },
} as const satisfies ParameterSpecs

export type EvaluationParams = ParameterValues<typeof evaluationParams>

/** The part of a method's values that says how it is measured. */
export function evaluationParamsOf(params: Readonly<Record<string, ParameterValue>>): EvaluationParams {
  const names = Object.keys(evaluationParams)
  return resolveParameters(
    'the evaluation',
    evaluationParams,
    Object.fromEntries(names.map((name) => [name, params[name]])),
  )
}
