import { createHash } from 'node:crypto'
import type { ParameterValue } from '../shared/parameters.ts'

/** What decides a run besides its seed. */
export interface RecipeIngredients {
  method: string
  datasetHash: string
  settings: Readonly<Record<string, ParameterValue>>
  params: Readonly<Record<string, ParameterValue>>
}

/**
 * Names the recipe of a run: the first 16 hexadecimal digits of SHA-256 over the JSON of method, data set hash, settings
 * but `seed`, and parameters, names in order. Runs of one recipe differ in their seed only and form a group.
 */
export function recipeOf({ method, datasetHash, settings, params }: RecipeIngredients): string {
  const { seed: _seed, ...others } = settings
  const text = JSON.stringify([method, datasetHash, sortedEntries(others), sortedEntries(params)])
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}

function sortedEntries(values: Readonly<Record<string, ParameterValue>>): [string, ParameterValue][] {
  return Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1))
}
