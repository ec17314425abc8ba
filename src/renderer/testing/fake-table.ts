import type { SavedView, ScalarSummary } from '../../shared/runs.ts'
import { fakeSeries } from './fake-curves.ts'
import type { FakeWorkbench, HandlersFor, HandlersOf } from './fake-handlers.ts'

type TableCalls = 'runs.curves' | 'runs.scalarSummaries' | 'runs.annotate' | 'runs.sizes'

const runsPerPortion = 2

/** What the table of runs asks for: curves and scalars of many runs, annotations, sizes, saved views. */
export function fakeTableHandlers({
  rows,
  find,
  change,
}: FakeWorkbench): HandlersFor<TableCalls> & HandlersOf<'savedViews'> {
  let savedViews: SavedView[] = []

  return {
    'runs.curves': ({ ids, name, buckets = Infinity }) => ({
      curves: ids.slice(0, runsPerPortion).map((id) => {
        const { number, step } = find(id)
        const series = fakeSeries(name, Math.min(step, buckets * 100), number)
        return { ...series, runId: id }
      }),
      reached: Math.min(ids.length, runsPerPortion),
    }),
    'runs.scalarSummaries': ({ names }) =>
      [...rows.values()].flatMap(({ id, number, step }) =>
        names.map((name): ScalarSummary => {
          const { values } = fakeSeries(name, step, number)
          return {
            runId: id,
            name,
            last: values.at(-1) ?? null,
            min: Math.min(...values),
            max: Math.max(...values),
            atBestValidation: values.at(-2) ?? null,
          }
        }),
      ),
    'runs.annotate': ({ ids, starred, notes, addTags = [], removeTags = [] }) =>
      ids.map((id) => {
        const row = find(id)
        const tags = [...new Set([...row.tags, ...addTags])].filter((tag) => !removeTags.includes(tag)).sort()
        return change(id, { starred: starred ?? row.starred, notes: notes ?? row.notes, tags })
      }),
    'runs.sizes': ({ ids }) => Object.fromEntries(ids.map((id) => [id, 5600 * find(id).step])),
    'savedViews.list': () => savedViews,
    'savedViews.save': (view) => {
      savedViews = [...savedViews.filter(({ name }) => name !== view.name), view]
      return savedViews
    },
    'savedViews.remove': ({ name }) => {
      savedViews = savedViews.filter((view) => view.name !== name)
      return savedViews
    },
  }
}
