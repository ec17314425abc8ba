import type BetterSqlite3 from 'better-sqlite3'
import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Failure } from '../../shared/failures.ts'
import { recipeOf, type RecipeIngredients } from '../recipe.ts'
import { migrations } from './migrations/index.ts'

/** The version that this Penumbra reads and writes, kept in the database as `user_version`. */
export const latestVersion = migrations.length

export function versionOf(database: BetterSqlite3.Database): number {
  return Number(database.pragma('user_version', { simple: true }))
}

/**
 * Refuses a database that this version cannot read.
 * @throws Failure `environment`
 */
export function assertKnownVersion(version: number, file: string): void {
  if (version <= latestVersion) return
  throw new Failure(
    'environment',
    `${file} was written by a newer Penumbra (schema ${version}, this one knows up to ${latestVersion}). ` +
      `It was left as it is: update Penumbra, or choose another data folder with --data-dir`,
  )
}

/**
 * Brings a database to the latest version, all steps or none. One that already holds data is copied to `backups/` before.
 * @param target the version to stop at
 * @returns the backup's path, or null when none was needed
 */
export function migrate(database: BetterSqlite3.Database, file: string, target = latestVersion): string | null {
  const from = versionOf(database)
  assertKnownVersion(from, file)
  if (from >= target) return null
  const backup = from > 0 ? backUp(database, file, from) : null
  database.function('recipe_of', recipeOfColumns)
  database.transaction(() => {
    for (const statements of migrations.slice(from, target)) database.exec(statements)
    database.pragma(`user_version = ${target}`)
  })()
  return backup
}

/** `recipe_of(method, dataset_hash, settings_json, params_json)` for the statements of migrations. */
function recipeOfColumns(method: string, datasetHash: string, settings: string, params: string): string {
  return recipeOf({
    method,
    datasetHash,
    settings: JSON.parse(settings) as RecipeIngredients['settings'],
    params: JSON.parse(params) as RecipeIngredients['params'],
  })
}

function backUp(database: BetterSqlite3.Database, file: string, version: number): string {
  const time = new Date().toISOString().replace(/[-:]/g, '').replace('T', '-').replace(/\..*/, '')
  const backup = join(dirname(file), 'backups', `penumbra-schema-${version}-${time}.sqlite`)
  mkdirSync(dirname(backup), { recursive: true })
  database.prepare('VACUUM INTO ?').run(backup)
  return backup
}
