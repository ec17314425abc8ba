import type { FailureRecord } from '../../shared/failures.ts'
import type { ParameterValue } from '../../shared/parameters.ts'
import type { EngineInfo, RunOutcome, RunStatus } from '../../shared/run-events.ts'
import type { RunSettings } from '../../shared/run-settings.ts'
import type { RunRow } from '../../shared/runs.ts'
import type { Selectable } from 'kysely'
import type { RunsTable } from './schema.ts'
import { toRunSummary } from './summary-columns.ts'

/** A database row of `runs`, with whether it has a checkpoint to go on from, its tags as JSON and the number of its recipe. */
export type StoredRun = Selectable<RunsTable> & { has_checkpoint: number; tags_json: string; group_number: number }

const resumableOutcomes: readonly RunOutcome[] = ['stopped', 'failed', 'interrupted']

export function toRunRow(row: StoredRun): RunRow {
  const status = row.status as RunStatus
  return {
    id: row.id,
    recipe: row.recipe,
    groupNumber: row.group_number,
    starred: row.starred === 1,
    tags: JSON.parse(row.tags_json) as string[],
    notes: row.notes,
    number: row.key,
    name: row.name,
    status,
    method: row.method,
    preset: row.preset,
    dataset: row.dataset,
    datasetHash: row.dataset_hash,
    splitName: row.split_name,
    splitHash: row.split_hash,
    settings: JSON.parse(row.settings_json) as RunSettings,
    params: JSON.parse(row.params_json) as Record<string, ParameterValue>,
    engine: row.engine_json === null ? null : (JSON.parse(row.engine_json) as EngineInfo),
    step: row.step,
    totalSteps: row.total_steps,
    stage: row.stage,
    stepsPerSecond: row.steps_per_second,
    etaSeconds: row.eta_seconds,
    activeSeconds: row.active_seconds,
    ...toRunSummary(row),
    createdAt: row.created_at,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    trashedAt: row.trashed_at,
    resumable: row.has_checkpoint === 1 && resumableOutcomes.some((outcome) => outcome === status),
    failure: row.failure_json === null ? null : (JSON.parse(row.failure_json) as FailureRecord),
  }
}
