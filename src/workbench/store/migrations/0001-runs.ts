/** Runs, their checkpoints and log, the queue, and the settings of the workbench. */
export const runs = `
CREATE TABLE runs (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  status TEXT NOT NULL,
  method TEXT NOT NULL,
  preset TEXT,
  dataset TEXT NOT NULL,
  dataset_hash TEXT NOT NULL,
  split_name TEXT NOT NULL,
  split_hash TEXT NOT NULL,
  settings_json TEXT NOT NULL,
  params_json TEXT NOT NULL,
  command_line TEXT NOT NULL,
  versions_json TEXT NOT NULL,
  git_commit TEXT,
  engine_json TEXT,
  step INTEGER NOT NULL DEFAULT 0,
  total_steps INTEGER,
  stage TEXT,
  steps_per_second REAL,
  eta_seconds REAL,
  active_seconds REAL NOT NULL DEFAULT 0,
  test_error REAL,
  validation_error REAL,
  best_validation_error REAL,
  best_validation_step INTEGER,
  test_error_at_best_validation REAL,
  best_test_error REAL,
  created_at INTEGER NOT NULL,
  started_at INTEGER,
  ended_at INTEGER,
  trashed_at INTEGER,
  failure_json TEXT,
  last_seq INTEGER NOT NULL DEFAULT 0,
  resume_from TEXT
) STRICT;
CREATE INDEX runs_by_creation ON runs (trashed_at, created_at);
CREATE INDEX runs_by_status ON runs (status);

CREATE TABLE checkpoints (
  run INTEGER NOT NULL REFERENCES runs (key) ON DELETE CASCADE,
  role TEXT NOT NULL,
  step INTEGER NOT NULL,
  file TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  PRIMARY KEY (run, role)
) STRICT, WITHOUT ROWID;

CREATE TABLE log_lines (
  key INTEGER PRIMARY KEY,
  run INTEGER NOT NULL REFERENCES runs (key) ON DELETE CASCADE,
  time INTEGER NOT NULL,
  level TEXT NOT NULL,
  message TEXT NOT NULL
) STRICT;
CREATE INDEX log_lines_by_run ON log_lines (run, key);

CREATE TABLE queue (
  run INTEGER PRIMARY KEY REFERENCES runs (key) ON DELETE CASCADE,
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE settings (
  name TEXT PRIMARY KEY,
  value_json TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`
