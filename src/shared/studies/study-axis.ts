import type { MethodDescriptor } from '../method-descriptor.ts'
import { formatParameter, type ParameterSpec, type ParameterValue } from '../parameters.ts'
import { runSettings } from '../run-settings.ts'
import type { GridAxis, RandomAxis } from '../studies.ts'

/** What a study varies: a run setting or a parameter of the method. */
export type VariedName = Pick<GridAxis | RandomAxis, 'target' | 'name'>

/** How a varied value is declared; undefined for a name that nothing declares. */
export function axisSpec({ target, name }: VariedName, method: MethodDescriptor): ParameterSpec | undefined {
  const specs: Readonly<Record<string, ParameterSpec>> = target === 'settings' ? runSettings : method.params
  return Object.hasOwn(specs, name) ? specs[name] : undefined
}

/** The values of a cell in words: `ε 2 · labels 100`; a parameter without a symbol goes by its name. */
export function cellLabel(values: Readonly<Record<string, ParameterValue>>, method: MethodDescriptor): string {
  return Object.entries(values)
    .map(([name, value]) => `${method.params[name]?.symbol ?? name} ${formatParameter(value)}`)
    .join(' · ')
}
