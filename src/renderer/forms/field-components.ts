import type { Component } from 'vue'
import type { ParameterSpec } from '../../shared/parameters.ts'
import BooleanField from './BooleanField.vue'
import ChoiceField from './ChoiceField.vue'
import NumericField from './NumericField.vue'

/** One component per kind of parameter: a new parameter needs none. */
export const fieldComponents: Readonly<Record<ParameterSpec['kind'], Component>> = {
  number: NumericField,
  integer: NumericField,
  integers: NumericField,
  numbers: NumericField,
  boolean: BooleanField,
  choice: ChoiceField,
}
