import type { WorkbenchClient } from '../../src/shared/api.ts'
import { curvePortions, readCurves } from '../../src/shared/read-curves.ts'
import { longRun, runName } from './made-runs.ts'

/** Something that a page asks of the workbench. */
export interface Question {
  key: string
  title: string
  /** Milliseconds that it may take. */
  bar: number
  ask(workbench: Pick<WorkbenchClient, 'call'>, runs: number, round: number): Promise<unknown>
}

/** Width of the drawing in pixels. */
const buckets = 1500

export const questions: readonly Question[] = [
  {
    key: 'runsListMs',
    title: 'rows of every run',
    bar: 150,
    ask: (workbench) => workbench.call('runs.list', {}),
  },
  {
    key: 'curveMs',
    title: 'one curve, 1,500 px',
    bar: 10,
    ask: (workbench, runs, round) =>
      workbench.call('runs.scalars', { id: runName((37 * round) % runs), names: ['loss/total'], buckets }),
  },
  {
    key: 'longCurveMs',
    title: 'one curve of 100,000 points, 1,500 px',
    bar: 10,
    ask: (workbench) => workbench.call('runs.scalars', { id: longRun, names: ['loss/total'], buckets }),
  },
  {
    key: 'compareMs',
    title: 'comparing 20 runs: rows and both error curves',
    bar: 100,
    ask: async (workbench, runs, round) => {
      const ids = Array.from({ length: 20 }, (_, index) => runName((41 * index + round) % runs))
      return [
        await Promise.all(ids.map((id) => workbench.call('runs.get', { id }))),
        await readCurves(workbench, { ids, name: 'error/test', buckets: 400 }),
        await readCurves(workbench, { ids, name: 'error/validation', buckets: 400 }),
      ]
    },
  },
  {
    key: 'allCurvesMs',
    title: 'one scalar of every run, 200 px',
    bar: 1000,
    // What was answered belongs to the page, which is another process.
    ask: async (workbench, runs) => {
      const ids = Array.from({ length: runs }, (_, index) => runName(index))
      let reached = 0
      for await (const portion of curvePortions(workbench, { ids, name: 'error/test', buckets: 200 })) {
        reached += portion.reached
      }
      return reached
    },
  },
  {
    key: 'summariesMs',
    title: 'three columns of scalars for every run',
    bar: 150,
    ask: (workbench) => workbench.call('runs.scalarSummaries', { names: ['loss/lds', 'error/train', 'norm/gradient'] }),
  },
]
