import BetterSqlite3 from 'better-sqlite3'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { summarizeEvaluations } from '../../../shared/run-events.ts'
import { recipeOf } from '../../recipe.ts'
import { newRun } from '../../test/new-run.ts'
import { temporaryFolder } from '../../test/temporary-folder.ts'
import { openStore } from '../index.ts'
import { migrate } from '../migrate.ts'

const testError = (step: number) => 50 - step + 3 * Math.sin(step)

/** A folder as schema 3 left it: one run with two curves. */
function folderOfSchema3(): string {
  const folder = temporaryFolder()
  const file = join(folder, 'penumbra.sqlite')
  const database = new BetterSqlite3(file)
  migrate(database, file, 3)
  const { settings, params } = newRun('a')
  database
    .prepare(
      `INSERT INTO runs (key, id, name, status, method, dataset, dataset_hash, split_name, split_hash, settings_json,
         params_json, command_line, versions_json, best_validation_step, created_at)
       VALUES (1, 'a', 'a', 'completed', 'vat', 'mnist', 'data-hash', 's', 's', ?, ?, '', '{}', 20, 1)`,
    )
    .run(JSON.stringify(settings), JSON.stringify(params))
  database.exec("INSERT INTO series (key, name) VALUES (1, 'loss'), (2, 'error/test')")
  const insert = database.prepare('INSERT INTO scalars VALUES (1, ?, ?, 0, 0, ?)')
  database.transaction(() => {
    for (let step = 0; step < 500; step++) insert.run(1, step, step === 499 ? null : Math.sin(step * step))
    for (let step = 10; step < 50; step++) insert.run(2, step, testError(step))
  })()
  database.close()
  return folder
}

it('gives older runs what newer ones get while they train', () => {
  const migrated = openStore(folderOfSchema3())
  const fresh = openStore(temporaryFolder())
  fresh.runs.insert(newRun('a'))
  const event = { type: 'scalars', runId: 'a', seq: 1, time: 0, epoch: 0, activeSeconds: 0 } as const
  const losses = Array.from({ length: 500 }, (_, step) => (step === 499 ? Number.NaN : Math.sin(step * step)))
  const errors = Array.from({ length: 40 }, (_, index) => ({ step: index + 10, value: testError(index + 10) }))
  fresh.events.apply('a', [
    ...losses.map((loss, step) => ({ ...event, step, values: { loss } })),
    ...errors.map(({ step, value }) => ({ ...event, step, values: { 'error/test': value } })),
  ])

  const run = migrated.runs.get('a')
  expect(run).toMatchObject({ starred: false, tags: [], notes: '', recipe: recipeOf(newRun('b')) })
  const summary = summarizeEvaluations(
    errors.map(({ step, value }) => ({ step, testError: value, validationError: null })),
  )
  expect(run.medianTestError).toBeCloseTo(Number(summary.medianTestError), 12)
  const [loss] = migrated.scalars.summaries(['loss'])
  expect(loss).toEqual({ ...fresh.scalars.summaries(['loss'])[0], atBestValidation: Math.sin(400) })
  for (const buckets of [2, 9, 60]) {
    expect(migrated.scalars.query('a', { buckets })).toEqual(fresh.scalars.query('a', { buckets }))
  }
  migrated.close()
  fresh.close()
})
