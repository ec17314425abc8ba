/** Imported data sets, and the splits cut from any data set. */
export const datasets = `
CREATE TABLE datasets (
  id TEXT PRIMARY KEY,
  info_json TEXT NOT NULL,
  imported_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE splits (
  hash TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  dataset TEXT NOT NULL,
  dataset_hash TEXT NOT NULL,
  seed INTEGER NOT NULL,
  labels INTEGER NOT NULL,
  validation_size INTEGER NOT NULL,
  unlabeled_pool TEXT NOT NULL,
  file TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`
