/** Trained models that were written to disk and verified. */
export const exports = `
CREATE TABLE exports (
  id TEXT PRIMARY KEY,
  run INTEGER NOT NULL REFERENCES runs (key) ON DELETE CASCADE,
  format TEXT NOT NULL,
  at TEXT NOT NULL,
  step INTEGER NOT NULL,
  directory TEXT NOT NULL,
  files_json TEXT NOT NULL,
  verification_json TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX exports_by_run ON exports (run, created_at);
`
