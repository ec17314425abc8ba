import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cacheDirectory } from './cache-directory.ts'
import type { RuntimeVariant } from './recipe.ts'

/** Why the last set-up of a TensorFlow runtime failed. */
export interface SetupProblem {
  message: string
  /** A missing tool is looked for again on every start; a failed download or compilation is not repeated unasked. */
  cause: 'missing-tool' | 'failed-step'
}

function problemFile(variant: RuntimeVariant): string {
  return join(cacheDirectory(), `setup-problem-${variant}.json`)
}

/** @returns undefined when no set-up failed since the last one that worked */
export function lastProblem(variant: RuntimeVariant): SetupProblem | undefined {
  const file = problemFile(variant)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

export function recordProblem(variant: RuntimeVariant, problem: SetupProblem): void {
  mkdirSync(cacheDirectory(), { recursive: true })
  writeFileSync(problemFile(variant), JSON.stringify(problem))
}

export function forgetProblem(variant: RuntimeVariant): void {
  rmSync(problemFile(variant), { force: true })
}
