import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { lastProblem } from './last-problem.ts'
import { runtimeRecipe, type RuntimeRecipe, type RuntimeVariant } from './recipe.ts'

export interface LocatedRuntime {
  available: true
  version: string
  variant: RuntimeVariant
  directory: string
  /** The Node-API addon to load; it finds TensorFlow's libraries beside it. */
  bindingPath: string
}

export interface MissingRuntime {
  available: false
  /** What is wrong and what to do. */
  problem: string
}

/** How a user sets TensorFlow up, wherever Penumbra runs. */
export const setUpWith = 'set it up on the doctor’s page, or with `npm run setup`'

export const bindingName = 'tfjs_binding.node'

/** Written last into a runtime's folder: without it the folder does not count. */
export const stampName = 'complete.json'

/** Finds the TensorFlow runtime that is set up for this user, the GPU one first. Reads two small files at most. */
export function locateRuntime(): LocatedRuntime | MissingRuntime {
  const recipes = (['gpu', 'cpu'] as const)
    .map((variant) => runtimeRecipe(variant))
    .filter((recipe) => recipe !== undefined)
  const complete = recipes.find(isComplete)
  if (complete) {
    const { version, variant, directory } = complete
    return { available: true, version, variant, directory, bindingPath: join(directory, bindingName) }
  }
  if (recipes.length === 0) return { available: false, problem: unsupportedPlatform() }
  return {
    available: false,
    problem:
      lastProblem('cpu')?.message ??
      'TensorFlow is not set up yet: set it up on the doctor’s page, or with `npm run setup`',
  }
}

export function isComplete(recipe: RuntimeRecipe): boolean {
  const stamp = join(recipe.directory, stampName)
  if (!existsSync(stamp)) return false
  const { fingerprint }: { fingerprint?: string } = JSON.parse(readFileSync(stamp, 'utf8'))
  return fingerprint === recipe.fingerprint && existsSync(join(recipe.directory, bindingName))
}

export function unsupportedPlatform(): string {
  return `TensorFlow publishes no library to link against for ${process.platform}-${process.arch} (it does for linux-x64, linux-arm64 and darwin-arm64): runs use TensorFlow.js alone`
}
