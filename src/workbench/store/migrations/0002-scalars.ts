/** Everything a run measures: one row a point, one row a snapshot of a view. */
export const scalars = `
CREATE TABLE series (
  key INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE scalars (
  run INTEGER NOT NULL REFERENCES runs (key) ON DELETE CASCADE,
  series INTEGER NOT NULL REFERENCES series (key),
  step INTEGER NOT NULL,
  epoch REAL NOT NULL,
  active_seconds REAL NOT NULL,
  value REAL,
  PRIMARY KEY (run, series, step)
) STRICT, WITHOUT ROWID;

CREATE TABLE view_snapshots (
  run INTEGER NOT NULL REFERENCES runs (key) ON DELETE CASCADE,
  view TEXT NOT NULL,
  step INTEGER NOT NULL,
  data BLOB NOT NULL,
  PRIMARY KEY (run, view, step)
) STRICT;
`
