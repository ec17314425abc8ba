import { sql, type Updateable } from 'kysely'
import type { ResolvedRun } from '../../shared/run-request.ts'
import type { RunStatus } from '../../shared/run-events.ts'
import type { RunCheckpoint, RunRow } from '../../shared/runs.ts'
import { notFound } from '../../shared/failures.ts'
import { recipeOf } from '../recipe.ts'
import type { Connection } from './connection.ts'
import { runKey } from './run-keys.ts'
import { toRunRow } from './run-rows.ts'
import type { RunsTable } from './schema.ts'

/** A run as it is queued: everything is decided, nothing has been measured. */
export interface NewRun extends Pick<ResolvedRun, 'method' | 'preset' | 'dataset' | 'settings' | 'params'> {
  id: string
  name: string
  datasetHash: string
  splitName: string
  splitHash: string
  commandLine: string
  versions: Readonly<Record<string, string>>
  gitCommit: string | null
  createdAt: number
}

/** What a user notes on runs; what is absent stays as it is. */
export interface Annotations {
  starred?: boolean
  notes?: string
  addTags?: readonly string[]
  removeTags?: readonly string[]
}

/** What `runs.get` shows beyond the row. */
export interface RunRecord {
  commandLine: string
  versions: Readonly<Record<string, string>>
  gitCommit: string | null
  lastSeq: number
  resumeFrom: string | null
}

/** The runs: one row each, by id. */
export class RunStore {
  readonly #connection: Connection

  constructor(connection: Connection) {
    this.#connection = connection
  }

  /** Newest first. */
  list(trashed: boolean): RunRow[] {
    const rows = this.#select()
      .where('trashed_at', trashed ? 'is not' : 'is', null)
      .orderBy('created_at', 'desc')
      .orderBy('key', 'desc')
    return this.#connection.all(rows).map(toRunRow)
  }

  withStatus(...statuses: RunStatus[]): RunRow[] {
    return this.#connection.all(this.#select().where('status', 'in', statuses).orderBy('key')).map(toRunRow)
  }

  /** @throws Failure `not-found` */
  get(id: string): RunRow {
    const row = this.find(id)
    if (!row) throw notFound(`There is no run "${id}". "runs list" names those that exist`)
    return row
  }

  find(id: string): RunRow | undefined {
    const row = this.#connection.get(this.#select().where('id', '=', id))
    return row && toRunRow(row)
  }

  /** @throws Failure `not-found` */
  record(id: string): RunRecord {
    const { sql } = this.#connection
    const columns = ['command_line', 'versions_json', 'git_commit', 'last_seq', 'resume_from'] as const
    const row = this.#connection.get(sql.selectFrom('runs').select(columns).where('id', '=', id))
    if (!row) throw notFound(`There is no run "${id}"`)
    return {
      commandLine: row.command_line,
      versions: JSON.parse(row.versions_json) as Record<string, string>,
      gitCommit: row.git_commit,
      lastSeq: row.last_seq,
      resumeFrom: row.resume_from,
    }
  }

  checkpoints(id: string): RunCheckpoint[] {
    const rows = this.#connection.sql
      .selectFrom('checkpoints')
      .innerJoin('runs', 'runs.key', 'checkpoints.run')
      .select(['checkpoints.step', 'checkpoints.role', 'checkpoints.file', 'checkpoints.bytes'])
      .where('runs.id', '=', id)
      .orderBy('checkpoints.step')
    return this.#connection.all(rows).map((row) => ({ ...row, role: row.role as RunCheckpoint['role'] }))
  }

  insert(run: NewRun): void {
    const values = {
      id: run.id,
      recipe: recipeOf(run),
      name: run.name,
      status: 'queued' satisfies RunStatus,
      method: run.method,
      preset: run.preset,
      dataset: run.dataset,
      dataset_hash: run.datasetHash,
      split_name: run.splitName,
      split_hash: run.splitHash,
      settings_json: JSON.stringify(run.settings),
      params_json: JSON.stringify(run.params),
      command_line: run.commandLine,
      versions_json: JSON.stringify(run.versions),
      git_commit: run.gitCommit,
      created_at: run.createdAt,
    }
    this.#connection.run(this.#connection.sql.insertInto('runs').values(values))
  }

  rename(id: string, name: string): void {
    this.#update(id, { name })
  }

  setStatus(id: string, status: RunStatus): void {
    this.#update(id, { status })
  }

  /** The run's trainer is about to be started. */
  markStarting(id: string, time: number): void {
    const startedAt = this.get(id).startedAt ?? time
    this.#update(id, { status: 'starting', started_at: startedAt, ended_at: null, failure_json: null })
  }

  /** The run waits again; its next trainer goes on from `resumeFrom`, or from step 0 when that is null. */
  markQueuedAgain(id: string, resumeFrom: string | null): void {
    this.#update(id, { status: 'queued', resume_from: resumeFrom, ended_at: null, failure_json: null })
  }

  /** Ends a run outside of its trainer's own words: it never started, or its workbench died. */
  markEnded(id: string, status: RunStatus, time: number): void {
    this.#update(id, { status, ended_at: time, eta_seconds: null })
  }

  /** The seeds of a group, of trashed runs too. */
  seedsOf(recipe: string): Set<number> {
    const rows = this.#connection.sql
      .selectFrom('runs')
      .select(sql<number>`settings_json ->> 'seed'`.as('seed'))
      .where('recipe', '=', recipe)
    return new Set(this.#connection.all(rows).map(({ seed }) => seed))
  }

  /** Sets what is given on every one of the runs. */
  annotate(ids: readonly string[], { starred, notes, addTags = [], removeTags = [] }: Annotations): void {
    const builder = this.#connection.sql
    const columns = {
      ...(starred !== undefined && { starred: Number(starred) }),
      ...(notes !== undefined && { notes }),
    }
    this.#connection.transaction(() => {
      for (const id of ids) {
        const run = runKey(this.#connection, id)
        if (Object.keys(columns).length > 0) this.#update(id, columns)
        for (const tag of addTags) this.#connection.run(builder.replaceInto('tags').values({ run, tag }))
        for (const tag of removeTags) {
          this.#connection.run(builder.deleteFrom('tags').where('run', '=', run).where('tag', '=', tag))
        }
      }
    })
  }

  /** @param time null takes the runs out of the trash */
  setTrashed(ids: readonly string[], time: number | null): void {
    this.#connection.transaction(() => ids.forEach((id) => this.#update(id, { trashed_at: time })))
  }

  /** Deletes the runs with all they measured. */
  remove(ids: readonly string[]): void {
    const { sql } = this.#connection
    this.#connection.transaction(() =>
      ids.forEach((id) => this.#connection.run(sql.deleteFrom('runs').where('id', '=', id))),
    )
  }

  #update(id: string, values: Updateable<RunsTable>): void {
    this.#connection.run(this.#connection.sql.updateTable('runs').set(values).where('id', '=', id))
  }

  #select() {
    return this.#connection.sql
      .selectFrom('runs')
      .selectAll()
      .select(({ exists, selectFrom }) =>
        exists(selectFrom('checkpoints').select('checkpoints.step').whereRef('checkpoints.run', '=', 'runs.key'))
          .$castTo<number>()
          .as('has_checkpoint'),
      )
      .select(
        sql<string>`(SELECT json_group_array(tag ORDER BY tag) FROM tags WHERE tags.run = runs.key)`.as('tags_json'),
      )
      .select(sql<number>`(SELECT number FROM recipes WHERE recipes.recipe = runs.recipe)`.as('group_number'))
  }
}
