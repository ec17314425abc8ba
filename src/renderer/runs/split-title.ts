import type { ResolvedRun } from '../../shared/run-request.ts'

/** The name that the split of a run will have: `mnist.1@100`, `mnist.1@all`. */
export function splitTitle({ dataset, settings }: ResolvedRun): string {
  return `${dataset}.${settings.splitSeed || settings.seed}@${settings.allLabels ? 'all' : settings.labels}`
}
