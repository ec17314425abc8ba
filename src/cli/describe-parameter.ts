import { formatParameter, listExamples, type ParameterSpec } from '../shared/parameters.ts'

/** A parameter in the lines of a help text: its name, then label, range, default and help. */
export function describeParameter(name: string, spec: ParameterSpec): string[] {
  const symbol = spec.symbol ? ` ${spec.symbol}` : ''
  const unit = spec.unit ? ` ${spec.unit}` : ''
  const facts = `${spec.label}${symbol}: ${rangeOf(spec)}${unit}, default ${formatParameter(spec.default)}`
  return [`  ${name}`, `      ${facts}. ${spec.help}`]
}

function rangeOf(spec: ParameterSpec): string {
  switch (spec.kind) {
    case 'number':
    case 'integer':
      return `${spec.min} … ${spec.max}`
    case 'boolean':
      return 'true or false'
    case 'choice':
      return spec.options.map(({ value }) => value).join(', ')
    case 'integers':
      return `${spec.minLength} to ${spec.maxLength} whole numbers of ${spec.min} … ${spec.max}, written like ${listExamples.integers}`
    case 'numbers':
      return `${spec.minLength} to ${spec.maxLength} numbers of ${spec.min} … ${spec.max}, written like ${listExamples.numbers}`
  }
}
