import type { Updateable } from 'kysely'
import { notFound } from '../../shared/failures.ts'
import {
  summarizeEvaluations,
  type CheckpointEvent,
  type RunEvent,
  type ScalarsEvent,
  type ViewEvent,
} from '../../shared/run-events.ts'
import type { Connection } from './connection.ts'
import { evaluationsOf, type Evaluation, type EvaluationStore } from './evaluation-store.ts'
import { runKey } from './run-keys.ts'
import type { ScalarStore } from './scalar-store.ts'
import type { RunsTable } from './schema.ts'
import { summaryColumns, toRunSummary, toSummaryColumns } from './summary-columns.ts'
import type { ViewStore } from './view-store.ts'

/** Lays what a trainer says into the tables, one transaction a batch. */
export class RunEventStore {
  readonly #connection: Connection
  readonly #scalars: ScalarStore
  readonly #evaluations: EvaluationStore
  readonly #views: ViewStore

  constructor(connection: Connection, scalars: ScalarStore, evaluations: EvaluationStore, views: ViewStore) {
    this.#connection = connection
    this.#scalars = scalars
    this.#evaluations = evaluations
    this.#views = views
  }

  /** All events of the batch are committed when this returns. */
  apply(runId: string, events: readonly RunEvent[]): void {
    this.#connection.transaction(() => {
      const run = runKey(this.#connection, runId)
      const changes: Updateable<RunsTable> = {}
      for (const event of events) {
        changes.last_seq = event.seq
        if (event.type === 'view') this.#putSnapshot(run, event)
        else if (event.type === 'checkpoint') this.#putCheckpoint(run, event)
        else Object.assign(changes, this.#columnsOf(run, event))
      }
      const scalars = events.filter((event) => event.type === 'scalars')
      Object.assign(changes, this.#putScalars(run, scalars))
      this.#connection.run(this.#connection.sql.updateTable('runs').set(changes).where('key', '=', run))
    })
  }

  evaluations(runId: string): Evaluation[] {
    return this.#evaluations.list(runKey(this.#connection, runId))
  }

  /** Forgets what lies beyond a checkpoint, because a resumed run computes it again. */
  rewind(runId: string, step: number): void {
    this.#connection.transaction(() => {
      const run = runKey(this.#connection, runId)
      const { sql } = this.#connection
      this.#scalars.removeAfter(run, step)
      this.#views.removeAfter(run, step)
      this.#connection.run(sql.deleteFrom('checkpoints').where('run', '=', run).where('step', '>', step))
      this.#connection.run(
        sql
          .updateTable('runs')
          .set({ step, ...toSummaryColumns(summarizeEvaluations(this.#evaluations.list(run))) })
          .where('key', '=', run),
      )
    })
  }

  #columnsOf(run: number, event: RunEvent): Updateable<RunsTable> {
    switch (event.type) {
      case 'started':
        return {
          engine_json: JSON.stringify(event.engine),
          versions_json: JSON.stringify({ ...this.#versions(run), ...event.versions }),
          total_steps: event.totalSteps,
          step: event.fromStep,
        }
      case 'progress':
        return {
          step: event.step,
          total_steps: event.totalSteps,
          stage: event.stage,
          active_seconds: event.activeSeconds,
          steps_per_second: event.stepsPerSecond,
          eta_seconds: event.etaSeconds,
        }
      case 'ended':
        return {
          status: event.outcome,
          step: event.summary.steps,
          steps_per_second: event.summary.stepsPerSecond,
          active_seconds: event.summary.activeSeconds,
          eta_seconds: null,
          ended_at: event.time,
          failure_json: event.failure ? JSON.stringify(event.failure) : null,
        }
      default:
        return {}
    }
  }

  #versions(run: number): Record<string, string> {
    const { sql } = this.#connection
    const row = this.#connection.get(sql.selectFrom('runs').select('versions_json').where('key', '=', run))
    if (!row) throw notFound('The run was removed while it trained')
    return JSON.parse(row.versions_json) as Record<string, string>
  }

  #putSnapshot(run: number, event: ViewEvent): void {
    if (!event.transient) this.#views.insert(run, event)
  }

  #putCheckpoint(run: number, { role, step, file, bytes }: CheckpointEvent): void {
    this.#connection.run(this.#connection.sql.replaceInto('checkpoints').values({ run, role, step, file, bytes }))
  }

  /** @returns the columns that change with the evaluations among the points */
  #putScalars(run: number, events: readonly ScalarsEvent[]): Updateable<RunsTable> {
    const added = evaluationsOf(events)
    const before = this.#evaluations.before(run)
    this.#scalars.insert(run, events)
    const { sql } = this.#connection
    const row = this.#connection.get(sql.selectFrom('runs').select(summaryColumns).where('key', '=', run))
    if (added.length === 0 || !row) return {}
    return toSummaryColumns(this.#evaluations.summarize(run, added, before, toRunSummary(row)))
  }
}
