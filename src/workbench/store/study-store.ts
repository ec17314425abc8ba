import type { StudyCell, StudyRow, StudySpec, StudyStatus } from '../../shared/studies.ts'
import { notFound } from '../../shared/failures.ts'
import type { Selectable } from 'kysely'
import type { Connection } from './connection.ts'
import { runKey } from './run-keys.ts'
import type { StudiesTable } from './schema.ts'

/** `pruned`: successive halving took it out. `dropped`: a user stopped it. */
export type MemberState = 'active' | 'pruned' | 'dropped'

/** The run that fills a cell of a study under a seed. */
export interface StudyMember {
  cell: number
  seed: number
  runId: string
  /** Where it stops to be compared; null for its end. */
  untilStep: number | null
  state: MemberState
}

export interface NewStudy extends Pick<StudyRow, 'id' | 'name' | 'createdAt' | 'spec'> {
  cells: readonly Pick<StudyCell, 'arm' | 'values'>[]
}

/** The studies, and which run fills which of their cells. */
export class StudyStore {
  readonly #connection: Connection

  constructor(connection: Connection) {
    this.#connection = connection
  }

  /** Newest first. */
  list(): StudyRow[] {
    const studies = this.#connection.sql.selectFrom('studies').selectAll().orderBy('key', 'desc')
    return this.#connection.all(studies).map((row) => this.#toStudyRow(row))
  }

  /** @throws Failure `not-found` */
  get(id: string): StudyRow {
    const study = this.find(id)
    if (!study) throw notFound(`There is no study "${id}". "study list" names those that exist`)
    return study
  }

  find(id: string): StudyRow | undefined {
    const study = this.#connection.sql.selectFrom('studies').selectAll().where('id', '=', id)
    const row = this.#connection.get(study)
    return row && this.#toStudyRow(row)
  }

  withStatus(status: StudyStatus): string[] {
    const ids = this.#connection.sql.selectFrom('studies').select('id').where('status', '=', status).orderBy('key')
    return this.#connection.all(ids).map(({ id }) => id)
  }

  insert({ id, name, createdAt, spec, cells }: NewStudy): void {
    const row = {
      id,
      name,
      kind: spec.kind,
      status: 'running' satisfies StudyStatus,
      spec_json: JSON.stringify(spec),
      cells_json: JSON.stringify(cells),
      created_at: createdAt,
    }
    this.#connection.run(this.#connection.sql.insertInto('studies').values(row))
  }

  rename(id: string, name: string): void {
    this.#connection.run(this.#connection.sql.updateTable('studies').set({ name }).where('id', '=', id))
  }

  setStatus(id: string, status: StudyStatus): void {
    this.#connection.run(this.#connection.sql.updateTable('studies').set({ status }).where('id', '=', id))
  }

  /** Its runs stay. */
  remove(id: string): void {
    this.#connection.run(this.#connection.sql.deleteFrom('studies').where('id', '=', id))
  }

  addMember(studyId: string, { cell, seed, runId, untilStep, state }: StudyMember): void {
    const study = this.#key(studyId)
    const row = { study, cell, seed, run: runKey(this.#connection, runId), until_step: untilStep, state }
    this.#connection.run(this.#connection.sql.insertInto('study_runs').values(row))
  }

  /** By cell, then in the order of the spec's seeds. Runs that were deleted are missing. */
  members(studyId: string): StudyMember[] {
    return this.#members(this.#key(studyId), this.get(studyId).spec.seeds)
  }

  /** A run that fills several cells changes in all of them. */
  updateMember(studyId: string, runId: string, change: Partial<Pick<StudyMember, 'untilStep' | 'state'>>): void {
    const values = {
      ...(change.untilStep !== undefined && { until_step: change.untilStep }),
      ...(change.state !== undefined && { state: change.state }),
    }
    const members = this.#connection.sql
      .updateTable('study_runs')
      .set(values)
      .where('study', '=', this.#key(studyId))
      .where('run', '=', runKey(this.#connection, runId))
    this.#connection.run(members)
  }

  /** Ids of the studies that a run belongs to. */
  ofRun(runId: string): string[] {
    const studies = this.#connection.sql
      .selectFrom('study_runs')
      .innerJoin('studies', 'studies.key', 'study_runs.study')
      .innerJoin('runs', 'runs.key', 'study_runs.run')
      .select('studies.id')
      .distinct()
      .where('runs.id', '=', runId)
    return this.#connection.all(studies).map(({ id }) => id)
  }

  #key(id: string): number {
    const row = this.#connection.get(this.#connection.sql.selectFrom('studies').select('key').where('id', '=', id))
    if (!row) throw notFound(`There is no study "${id}"`)
    return row.key
  }

  #members(study: number, seeds: readonly number[]): StudyMember[] {
    const rows = this.#connection.sql
      .selectFrom('study_runs')
      .innerJoin('runs', 'runs.key', 'study_runs.run')
      .select(['study_runs.cell', 'study_runs.seed', 'runs.id', 'study_runs.until_step', 'study_runs.state'])
      .where('study_runs.study', '=', study)
    return this.#connection
      .all(rows)
      .map(({ cell, seed, id, until_step, state }) => ({
        cell,
        seed,
        runId: id,
        untilStep: until_step,
        state: state as MemberState,
      }))
      .sort((a, b) => a.cell - b.cell || seeds.indexOf(a.seed) - seeds.indexOf(b.seed))
  }

  #toStudyRow(row: Selectable<StudiesTable>): StudyRow {
    const spec = JSON.parse(row.spec_json) as StudySpec
    const cells = JSON.parse(row.cells_json) as NewStudy['cells']
    const byCell = Map.groupBy(this.#members(row.key, spec.seeds), ({ cell }) => cell)
    return {
      id: row.id,
      name: row.name,
      kind: spec.kind,
      status: row.status as StudyStatus,
      createdAt: row.created_at,
      spec,
      cells: cells.map((cell, index) => {
        const own = byCell.get(index) ?? []
        return {
          ...cell,
          runs: own.map(({ runId }) => runId),
          pruned: own.filter(({ state }) => state === 'pruned').map(({ runId }) => runId),
        }
      }),
    }
  }
}
