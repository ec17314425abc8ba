import { defaultValues } from '../../shared/parameters.ts'
import { runSettings } from '../../shared/run-settings.ts'
import type { RunRow } from '../../shared/runs.ts'

/** A completed VAT run, with whatever a test wants otherwise. */
export function sampleRun(changes: Partial<RunRow> = {}): RunRow {
  const createdAt = Date.UTC(2026, 10, 20, 12)
  return {
    id: 'r1',
    recipe: 'a1b2c3d4e5f60718',
    groupNumber: 1,
    starred: false,
    tags: [],
    notes: '',
    number: 1,
    name: 'vat · mnist.1@100',
    status: 'completed',
    method: 'vat',
    preset: 'mnist-100',
    dataset: 'mnist',
    datasetHash: 'd'.repeat(64),
    splitName: 'mnist.1@100',
    splitHash: '5'.repeat(64),
    settings: defaultValues(runSettings),
    params: { epsilon: 5, steps: 4000 },
    engine: { kind: 'compiled', library: 'TensorFlow 2.21.0', device: 'CPU, 2 threads' },
    step: 4000,
    totalSteps: 4000,
    stage: 'train',
    stepsPerSecond: 12.4,
    etaSeconds: null,
    activeSeconds: 322,
    createdAt,
    startedAt: createdAt + 1000,
    endedAt: createdAt + 325_000,
    trashedAt: null,
    resumable: true,
    failure: null,
    testError: 6.4,
    validationError: 6.1,
    bestValidationError: 5.9,
    bestValidationStep: 3800,
    testErrorAtBestValidation: 6.3,
    medianTestError: 6.35,
    bestTestError: 6.22,
    ...changes,
  }
}
