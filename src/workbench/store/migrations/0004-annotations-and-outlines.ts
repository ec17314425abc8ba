/**
 * Groups, stars, notes, tags and saved views; what each scalar was over a run, and the outline of each curve.
 * `recipe_of` is a function that the migrating connection brings along.
 */
export const annotationsAndOutlines = `
ALTER TABLE runs ADD COLUMN recipe TEXT NOT NULL DEFAULT '';
ALTER TABLE runs ADD COLUMN starred INTEGER NOT NULL DEFAULT 0;
ALTER TABLE runs ADD COLUMN notes TEXT NOT NULL DEFAULT '';
ALTER TABLE runs ADD COLUMN median_test_error REAL;
CREATE INDEX runs_by_recipe ON runs (recipe);

CREATE TABLE tags (
  run INTEGER NOT NULL REFERENCES runs (key) ON DELETE CASCADE,
  tag TEXT NOT NULL,
  PRIMARY KEY (run, tag)
) STRICT, WITHOUT ROWID;

CREATE TABLE saved_views (
  name TEXT PRIMARY KEY,
  state TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE scalar_summaries (
  run INTEGER NOT NULL REFERENCES runs (key) ON DELETE CASCADE,
  series INTEGER NOT NULL REFERENCES series (key),
  points INTEGER NOT NULL,
  last_step INTEGER NOT NULL,
  last REAL,
  min REAL,
  max REAL,
  PRIMARY KEY (run, series)
) STRICT, WITHOUT ROWID;

CREATE TABLE scalar_outlines (
  run INTEGER NOT NULL REFERENCES runs (key) ON DELETE CASCADE,
  series INTEGER NOT NULL REFERENCES series (key),
  span INTEGER NOT NULL,
  step INTEGER NOT NULL,
  epoch REAL NOT NULL,
  active_seconds REAL NOT NULL,
  value REAL,
  PRIMARY KEY (run, series, span, step)
) STRICT, WITHOUT ROWID;

UPDATE runs SET recipe = recipe_of(method, dataset_hash, settings_json, params_json);

UPDATE runs SET median_test_error = (
  SELECT avg(value) FROM (
    SELECT value, row_number() OVER (ORDER BY value) AS place, count(*) OVER () AS total FROM (
      SELECT scalars.value FROM scalars JOIN series ON series.key = scalars.series
      WHERE scalars.run = runs.key AND series.name = 'error/test' AND scalars.value IS NOT NULL
      ORDER BY scalars.step DESC LIMIT 20
    )
  ) WHERE place IN ((total + 1) / 2, (total + 2) / 2)
);

INSERT INTO scalar_summaries (run, series, points, last_step, last, min, max)
SELECT run, series, count(*), max(step),
  (SELECT value FROM scalars AS other
   WHERE other.run = scalars.run AND other.series = scalars.series AND value IS NOT NULL ORDER BY step DESC LIMIT 1),
  min(value), max(value)
FROM scalars GROUP BY run, series;
${outline(8, 'min')}${outline(8, 'max')}${outline(64, 'min')}${outline(64, 'max')}`

/** The least or greatest of every `span` points in a row. SQLite takes the bare columns from the row of the extreme. */
function outline(span: number, extreme: 'min' | 'max'): string {
  return `
INSERT OR IGNORE INTO scalar_outlines (run, series, span, step, epoch, active_seconds, value)
SELECT run, series, ${span}, step, epoch, active_seconds, ${extreme}(value) FROM (
  SELECT *, (row_number() OVER (PARTITION BY run, series ORDER BY step) - 1) / ${span} AS stretch FROM scalars
) GROUP BY run, series, stretch HAVING count(*) = ${span};
`
}
