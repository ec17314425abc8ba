import type { SampleScoreViewData } from '../../shared/generated-views.ts'
import type { RunRow } from '../../shared/runs.ts'

/** The score of a generator that is good, not perfect. */
export function fakeSampleScore({ id, name, method, testError }: RunRow, samples = 2000): SampleScoreViewData {
  return {
    kind: 'sample-score',
    classifier: { runId: id, name, method, testError: testError ?? 0, featureCount: 250 },
    samples,
    inceptionScore: { generated: 8.9, test: 9.76 },
    frechetDistance: { generated: 12.4, train: 0.31 },
  }
}
