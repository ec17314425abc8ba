import { defaultValues } from '../../shared/parameters.ts'
import { runSettings } from '../../shared/run-settings.ts'
import type { NewRun } from '../store/run-store.ts'

/** A run for tests of the store. */
export function newRun(id: string, createdAt = 0): NewRun {
  return {
    id,
    name: `name of ${id}`,
    method: 'vat',
    preset: null,
    dataset: 'mnist',
    datasetHash: 'data-hash',
    splitName: 'mnist.1@100',
    splitHash: 'split-hash',
    settings: defaultValues(runSettings),
    params: { steps: 10 },
    commandLine: 'npm run -s train -- vat',
    versions: { penumbra: '0.1.0' },
    gitCommit: null,
    createdAt,
  }
}
