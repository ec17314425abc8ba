import type { RunRow } from '../../shared/runs.ts'
import { studySpecSchema, type NewStudy, type StudyRow } from '../../shared/studies.ts'
import { labelEfficiencyStudy } from '../../shared/studies/label-efficiency.ts'
import { fakeStudy } from './fake-studies.ts'
import { sampleMethods } from './sample-methods.ts'

const run = { method: 'vat', preset: 'mnist-100', settings: {}, params: {} }
const epsilons = [0.5, 1, 2, 5, 10, 20]

const specs: Readonly<Record<string, NewStudy>> = {
  parameters: {
    kind: 'parameters',
    name: 'VAT: error against its perturbation',
    seeds: [1, 2, 3],
    arms: [
      {
        title: 'Virtual adversarial training',
        run,
        layout: {
          kind: 'grid',
          axes: [
            { target: 'params', name: 'epsilon', values: epsilons },
            { target: 'params', name: 'hiddenWidths', values: [[300], [1200, 600]] },
            { target: 'params', name: 'decay', values: ['none', 'linear'] },
          ],
        },
      },
    ],
  },
  sweep: {
    kind: 'sweep',
    name: 'Random sweep of VAT',
    seeds: [1],
    arms: [
      {
        title: 'Virtual adversarial training',
        run,
        layout: {
          kind: 'random',
          samples: 30,
          axes: [
            { target: 'params', name: 'epsilon', distribution: 'log-uniform', min: 0.2, max: 20 },
            { target: 'params', name: 'steps', distribution: 'uniform', min: 500, max: 4000 },
            { target: 'params', name: 'decay', distribution: 'choice', values: ['none', 'linear'] },
          ],
        },
      },
    ],
  },
  labels: labelEfficiencyStudy({ run, labels: [20, 50, 100, 200, 500, 1000], seeds: [1, 2, 3] }, sampleMethods),
}

/** Ended studies of each kind with made-up errors, and their runs. */
export function studiesForShow(): { studies: StudyRow[]; runs: RunRow[] } {
  const shown = Object.entries(specs).map(([id, spec], index) => {
    const { study, runs } = fakeStudy(studySpecSchema.parse(spec), { id, createdAt: Date.UTC(2026, 10, 19 + index) })
    return { study, runs: runs.map((row, place) => ({ ...row, ...madeUpErrors(row, place) })) }
  })
  return { studies: shown.map(({ study }) => study), runs: shown.flatMap(({ runs }) => runs) }
}

/** Least near ε 4, less with more labels and steps, more without unlabelled images. */
function madeUpErrors({ method, settings, params }: RunRow, place: number): Partial<RunRow> {
  const chance = 1 + 0.06 * Math.sin(7.3 * place) + 0.05 * Math.sin(2.1 * place + settings.seed)
  const distance = Math.log(Number(params['epsilon'] ?? 4) / 4)
  const labels = settings.allLabels ? 6000 : settings.labels
  const base = method === 'vat' ? (3 + 2.2 * distance ** 2) * (100 / labels) ** 0.35 : 20 * (100 / labels) ** 0.6
  const error = chance * base * (1 + 300 / Number(params['steps'] ?? 1000))
  return {
    testError: error,
    validationError: error * 0.97,
    testErrorAtBestValidation: error * 1.01,
    bestTestError: error * 0.95,
  }
}
