import type { Generated } from 'kysely'

/** The tables as SQLite holds them. Columns named `…_json` hold JSON text; dates are milliseconds since 1970. */
export interface Schema {
  runs: RunsTable
  recipes: RecipesTable
  tags: TagsTable
  checkpoints: CheckpointsTable
  log_lines: LogLinesTable
  queue: QueueTable
  settings: SettingsTable
  series: SeriesTable
  scalars: ScalarsTable
  scalar_summaries: ScalarSummariesTable
  scalar_outlines: ScalarOutlinesTable
  scalar_times: ScalarTimesTable
  view_snapshots: ViewSnapshotsTable
  datasets: DatasetsTable
  splits: SplitsTable
  saved_views: SavedViewsTable
  studies: StudiesTable
  study_runs: StudyRunsTable
  exports: ExportsTable
}

export interface RunsTable {
  key: Generated<number>
  id: string
  name: string
  status: string
  method: string
  preset: string | null
  dataset: string
  dataset_hash: string
  split_name: string
  split_hash: string
  settings_json: string
  params_json: string
  command_line: string
  versions_json: string
  git_commit: string | null
  engine_json: string | null
  step: Generated<number>
  total_steps: number | null
  stage: string | null
  steps_per_second: number | null
  eta_seconds: number | null
  active_seconds: Generated<number>
  test_error: number | null
  validation_error: number | null
  best_validation_error: number | null
  best_validation_step: number | null
  test_error_at_best_validation: number | null
  best_test_error: number | null
  created_at: number
  started_at: number | null
  ended_at: number | null
  trashed_at: number | null
  failure_json: string | null
  /** Number of the last stored event. */
  last_seq: Generated<number>
  /** Relative to the run folder; where the next trainer of this run goes on. */
  resume_from: string | null
  recipe: string
  /** 0 or 1. */
  starred: Generated<number>
  notes: Generated<string>
  median_test_error: number | null
}

export interface TagsTable {
  run: number
  tag: string
}

export interface CheckpointsTable {
  run: number
  role: string
  step: number
  file: string
  bytes: number
}

export interface LogLinesTable {
  key: Generated<number>
  run: number
  time: number
  level: string
  message: string
}

export interface QueueTable {
  run: number
  position: number
  /** Where the run stops to be compared, resumable; NULL for its end. */
  until_step: number | null
}

export interface SettingsTable {
  name: string
  value_json: string
}

/** Names of scalars, so that a point does not repeat its name. */
export interface SeriesTable {
  key: Generated<number>
  name: string
}

export interface ScalarsTable {
  run: number
  series: number
  step: number
  epoch: number
  active_seconds: number
  /** NULL stands for NaN, which SQLite does not have. */
  value: number | null
}

/** What a curve was over its run, kept up to date with its points. */
export interface ScalarSummariesTable {
  run: number
  series: number
  points: number
  last_step: number
  /** NaN does not count in these three. */
  last: number | null
  min: number | null
  max: number | null
}

/** The least and the greatest of every `span` points in a row. */
export interface ScalarOutlinesTable extends ScalarsTable {
  span: number
}

/** When the scalars of a step were measured. */
export interface ScalarTimesTable {
  run: number
  step: number
  time: number
}

export interface ViewSnapshotsTable {
  run: number
  view: string
  step: number
  /** Deflated JSON. */
  data: Uint8Array
}

export interface RecipesTable {
  number: Generated<number>
  recipe: string
}

export interface DatasetsTable {
  id: string
  info_json: string
  imported_at: number
}

export interface SavedViewsTable {
  name: string
  state: string
}

export interface SplitsTable {
  hash: string
  name: string
  dataset: string
  dataset_hash: string
  seed: number
  labels: number
  validation_size: number
  unlabeled_pool: string
  /** Relative to the data folder. */
  file: string
  created_at: number
}

export interface ExportsTable {
  id: string
  run: number
  format: string
  at: string
  step: number
  /** Absolute. */
  directory: string
  files_json: string
  verification_json: string
  created_at: number
}

export interface StudiesTable {
  key: Generated<number>
  id: string
  name: string
  kind: string
  status: string
  spec_json: string
  /** Each cell's arm and values; study_runs counts cells from 0 in this order. */
  cells_json: string
  created_at: number
}

export interface StudyRunsTable {
  study: number
  cell: number
  seed: number
  run: number
  until_step: number | null
  state: string
}
