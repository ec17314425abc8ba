import { openStore, type Store } from '../../src/workbench/store/index.ts'
import { longCurvePoints, longRun, madeRun, madeScalars, pointsPerSeries, runName, seriesNames } from './made-runs.ts'

/** Points a batch of a long curve; a run of ordinary length is one batch. */
const batchPoints = 10_000

export interface FillOptions {
  directory: string
  runs: number
  report(line: string): void
}

/** Writes the runs through the store, as the supervisor does. @returns scalars a second */
export function fillFolder({ directory, runs, report }: FillOptions): number {
  const store = openStore(directory)
  const start = performance.now()
  try {
    for (let index = 0; index < runs; index++) {
      const id = runName(index)
      store.runs.insert(madeRun(id, index))
      store.events.apply(id, madeScalars(id, index, seriesNames, 0, pointsPerSeries))
      store.runs.markEnded(id, 'completed', Date.now())
      if ((index + 1) % 100 === 0) report(`${index + 1} of ${runs} runs written`)
    }
    const perSecond = (1000 * runs * seriesNames.length * pointsPerSeries) / (performance.now() - start)
    writeLongCurve(store, runs)
    return perSecond
  } finally {
    store.close()
  }
}

function writeLongCurve(store: Store, index: number): void {
  store.runs.insert(madeRun(longRun, index))
  for (let from = 0; from < longCurvePoints; from += batchPoints) {
    store.events.apply(longRun, madeScalars(longRun, index, ['loss/total'], from, from + batchPoints))
  }
  store.runs.markEnded(longRun, 'completed', Date.now())
}
