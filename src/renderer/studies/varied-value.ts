import type { MethodDescriptor } from '../../shared/method-descriptor.ts'
import type { ParameterSpec, ParameterValue } from '../../shared/parameters.ts'
import { runSettings } from '../../shared/run-settings.ts'
import type { StudyArm } from '../../shared/studies.ts'
import { axisSpec, type VariedName } from '../../shared/studies/study-axis.ts'
import { parameterText } from '../forms/parameter-words.ts'
import { t } from '../i18n/translate.ts'

/** A setting or parameter that a study varies, and where its value goes in a request. */
export interface VariedValue extends VariedName {
  spec: ParameterSpec | undefined
}

/** What an arm varies, in the order of its axes. */
export function variedValues(arm: StudyArm, methods: ReadonlyMap<string, MethodDescriptor>): VariedValue[] {
  return arm.layout.axes.map(({ target, name }) => ({
    target,
    name,
    spec: specOf({ target, name }, methods.get(arm.run.method)),
  }))
}

/** Every setting and parameter of a method that a study can vary; seeds are the study's own. */
export function variableValues(method: MethodDescriptor): VariedValue[] {
  const settings = Object.keys(runSettings).filter((name) => name !== 'seed' && name !== 'splitSeed')
  return [
    ...Object.keys(method.params).map((name) => ({ target: 'params' as const, name })),
    ...settings.map((name) => ({ target: 'settings' as const, name })),
  ].map((varied) => ({ ...varied, spec: axisSpec(varied, method) }))
}

function specOf(varied: VariedName, method: MethodDescriptor | undefined): ParameterSpec | undefined {
  return method && axisSpec(varied, method)
}

/** The letter of the paper where there is one, else the label: `ε`, `Learning rate`. `I_p` stays as it is. */
export function shortName({ name, spec }: VariedValue): string {
  return spec?.symbol ?? (spec ? t(spec.label) : name)
}

/** `Perturbation norm, ε` */
export function longName({ name, spec }: VariedValue): string {
  return spec ? [t(spec.label), spec.symbol].filter(Boolean).join(', ') : name
}

/** `ε 2 · α 1`; an arm that varies nothing has no such words. */
export function valuesText(values: Readonly<Record<string, ParameterValue>>, varied: readonly VariedValue[]): string {
  return Object.entries(values)
    .map(([name, value]) => {
      const known = varied.find((candidate) => candidate.name === name)
      return `${shortName(known ?? { target: 'params', name, spec: undefined })} ${valueText(known?.spec, value)}`
    })
    .join(' · ')
}

/** Drawn numbers have sixteen digits, of which four are read. */
export function valueText(spec: ParameterSpec | undefined, value: ParameterValue): string {
  const isFraction = typeof value === 'number' && !Number.isInteger(value)
  return parameterText(spec, isFraction ? Number(value.toPrecision(4)) : value)
}
