/** Studies and the runs that fill their cells; a waiting run may stop before its end. */
export const studies = `
CREATE TABLE studies (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  status TEXT NOT NULL,
  spec_json TEXT NOT NULL,
  cells_json TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE study_runs (
  study INTEGER NOT NULL REFERENCES studies (key) ON DELETE CASCADE,
  cell INTEGER NOT NULL,
  seed INTEGER NOT NULL,
  run INTEGER NOT NULL REFERENCES runs (key) ON DELETE CASCADE,
  until_step INTEGER,
  state TEXT NOT NULL,
  PRIMARY KEY (study, cell, seed)
) STRICT, WITHOUT ROWID;
CREATE INDEX study_runs_by_run ON study_runs (run);

ALTER TABLE queue ADD COLUMN until_step INTEGER;
`
