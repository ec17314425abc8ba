import { invalidInput } from './failures.ts'
import type { MethodDescriptor } from './method-descriptor.ts'
import {
  formatParameter,
  type ParameterSpecs,
  type ParameterValue,
  resolveParameters,
  sameParameter,
} from './parameters.ts'
import { runSettings, type RunSettings } from './run-settings.ts'

/** What a run of a method that learns without labels has: no labels and no validation. */
const withoutLabels: Readonly<Record<string, ParameterValue>> & Partial<RunSettings> = {
  labels: 0,
  allLabels: false,
  validationSize: 0,
  unlabeledPool: 'with-labeled',
}

type Learner = Pick<MethodDescriptor, 'id' | 'learnsWithoutLabels'>

/** The run settings that a user may choose for a method. */
export function settingsOf({ learnsWithoutLabels }: Learner): ParameterSpecs {
  if (!learnsWithoutLabels) return { ...runSettings, labels: { ...runSettings.labels, min: 1 } }
  return Object.fromEntries(Object.entries(runSettings).filter(([name]) => !(name in withoutLabels)))
}

/**
 * Every run setting of a run.
 * @throws Failure `invalid-input` for a wrong value, for no labels where a method learns from them, for labels where it does not
 */
export function resolveSettings(
  { id, learnsWithoutLabels }: Learner,
  given: Readonly<Record<string, unknown>>,
): RunSettings {
  const settings = resolveParameters('the run settings', runSettings, given)
  if (!learnsWithoutLabels) {
    if (settings.labels > 0 || settings.allLabels) return settings
    throw invalidInput(`labels = 0: expected 1 or more, ${id} learns from labels`)
  }
  for (const [name, value] of Object.entries(withoutLabels)) {
    const asked = settings[name as keyof RunSettings]
    if (given[name] === undefined || sameParameter(asked, value)) continue
    throw invalidInput(
      `${name} = ${formatParameter(asked)}: expected ${formatParameter(value)}, ${id} learns without labels. Leave it out`,
    )
  }
  return { ...settings, ...withoutLabels }
}
