/** When the scalars of a step were measured. Runs from before have no row. */
export const scalarTimes = `
CREATE TABLE scalar_times (
  run INTEGER NOT NULL REFERENCES runs (key) ON DELETE CASCADE,
  step INTEGER NOT NULL,
  time INTEGER NOT NULL,
  PRIMARY KEY (run, step)
) STRICT, WITHOUT ROWID;
`
