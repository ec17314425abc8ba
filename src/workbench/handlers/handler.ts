import type { ApiName, ParsedApiInput } from '../../shared/api-inputs.ts'
import type { ApiOutputs } from '../../shared/api.ts'

/** Answers one call. The input is checked already. */
export type Handler<Name extends ApiName> = (
  input: ParsedApiInput<Name>,
) => ApiOutputs[Name] | Promise<ApiOutputs[Name]>

/** Handlers of the calls whose names begin with a group's name. */
export type HandlersOf<Group extends string> = {
  readonly [Name in Extract<ApiName, `${Group}.${string}`>]: Handler<Name>
}
