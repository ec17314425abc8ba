import { runs } from './0001-runs.ts'
import { scalars } from './0002-scalars.ts'
import { datasets } from './0003-datasets.ts'
import { annotationsAndOutlines } from './0004-annotations-and-outlines.ts'
import { studies } from './0005-studies.ts'
import { exports } from './0006-exports.ts'
import { scalarTimes } from './0007-scalar-times.ts'
import { recipes } from './0008-recipes.ts'

/** Statements that bring a database from version `index` to `index + 1`. A released entry never changes. */
export const migrations: readonly string[] = [
  runs,
  scalars,
  datasets,
  annotationsAndOutlines,
  studies,
  exports,
  scalarTimes,
  recipes,
]
