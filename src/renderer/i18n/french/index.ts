import type { Catalogue } from '../catalogue.ts'
import { bundles } from './bundles.ts'
import { doctor } from './doctor.ts'
import { frame } from './frame.ts'
import { queue } from './queue.ts'
import { runPage } from './run-page.ts'
import { states } from './run-states.ts'
import { runsTable } from './runs-table.ts'
import { shortcuts } from './shortcuts.ts'
import { tableColumns } from './table-columns.ts'
import { words } from './words.ts'

/** One catalogue for each area of the interface. What is used in several areas stands in `words`. */
export const frenchAreas: Readonly<Record<string, Catalogue>> = {
  words,
  bundles,
  frame,
  doctor,
  queue,
  runPage,
  states,
  runsTable,
  shortcuts,
  tableColumns,
}

export const french: Catalogue = Object.assign({}, ...Object.values(frenchAreas))
