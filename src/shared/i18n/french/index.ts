import type { Catalogue } from '../catalogue.ts'
import { bundles } from './bundles.ts'
import { charts } from './charts.ts'
import { compare } from './compare.ts'
import { datasets } from './datasets.ts'
import { desktop } from './desktop.ts'
import { doctor } from './doctor.ts'
import { forms } from './forms.ts'
import { frame } from './frame.ts'
import { gan } from './gan.ts'
import { generated } from './generated.ts'
import { improvedGan } from './improved-gan.ts'
import { methods } from './methods.ts'
import { networks } from './networks.ts'
import { presets } from './presets.ts'
import { queue } from './queue.ts'
import { representations } from './representations.ts'
import { reports } from './reports.ts'
import { runPage } from './run-page.ts'
import { runSettings } from './run-settings.ts'
import { states } from './run-states.ts'
import { runsTable } from './runs-table.ts'
import { shortcuts } from './shortcuts.ts'
import { studies } from './studies.ts'
import { studyForm } from './study-form.ts'
import { tableColumns } from './table-columns.ts'
import { trainedTexts } from './trained-texts.ts'
import { views } from './views.ts'
import { words } from './words.ts'

/** One catalogue for each area of the interface. What is used in several areas stands in `words`. */
export const frenchAreas: Readonly<Record<string, Catalogue>> = {
  words,
  bundles,
  frame,
  desktop,
  doctor,
  queue,
  reports,
  runPage,
  states,
  runsTable,
  shortcuts,
  tableColumns,
  charts,
  compare,
  datasets,
  forms,
  methods,
  gan,
  generated,
  improvedGan,
  networks,
  presets,
  representations,
  runSettings,
  studies,
  studyForm,
  trainedTexts,
  views,
}

export const french: Catalogue = Object.assign({}, ...Object.values(frenchAreas))
