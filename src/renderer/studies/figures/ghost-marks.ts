import { publishedDataset, publishedResults, publishedSource } from '../../../shared/studies/published-results.ts'
import type { RunRow } from '../../../shared/runs.ts'
import type { GhostMark } from './figure-line.ts'

/** Published errors at numbers of labels, for runs on the data that they were measured on. */
export function ghostMarks(runs: readonly RunRow[]): GhostMark[] {
  if (!runs.some(({ dataset }) => dataset === publishedDataset)) return []
  return publishedResults.flatMap(({ system, labels, testError, spread }) =>
    labels === 'all' ? [] : [{ x: labels, error: testError, spread, title: system, source: publishedSource }],
  )
}
