import { invalidInput } from '../shared/failures.ts'
import { parseParameter, type ParameterSpecs, type ParameterValue } from '../shared/parameters.ts'

/**
 * The values of `--set name=value` options.
 * @param owner the method or generator that messages name
 * @throws Failure `invalid-input` for a word without =, an unknown name or a value that is wrong
 */
export function parseAssignments(
  owner: string,
  specs: ParameterSpecs,
  assignments: readonly string[],
): Record<string, ParameterValue> {
  const [example] = Object.entries(specs).map(([name, spec]) => `--set ${name}=${String(spec.default)}`)
  const params: Record<string, ParameterValue> = {}
  for (const assignment of assignments) {
    const [, name, text] = /^([^=]+)=(.*)$/s.exec(assignment) ?? []
    if (name === undefined || text === undefined) {
      throw invalidInput(`--set ${assignment}: expected name=value, for example ${example}`)
    }
    params[name] = parseParameter(owner, specs, name, text)
  }
  return params
}
