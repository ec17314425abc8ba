import type { RunEvent } from '../../src/shared/run-events.ts'
import { defaultValues } from '../../src/shared/parameters.ts'
import { runSettings } from '../../src/shared/run-settings.ts'
import type { NewRun } from '../../src/workbench/store/run-store.ts'

/** What the measured folder holds: as many rows as runs × series × points. */
export const seriesNames = [
  'loss/supervised',
  'loss/lds',
  'loss/total',
  'error/test',
  'error/validation',
  'error/train',
  'norm/gradient',
  'norm/weights',
  'rate/learning',
  'entropy/unlabeled',
]
export const pointsPerSeries = 1000

/** One run more has one curve that is this long. */
export const longRun = 'run-long'
export const longCurvePoints = 100_000

export function runName(index: number): string {
  return `run-${String(index).padStart(4, '0')}`
}

export function madeRun(id: string, index: number): NewRun {
  return {
    id,
    name: `${id} of the measurement`,
    method: index % 3 === 0 ? 'supervised' : 'vat',
    preset: null,
    dataset: 'mnist',
    datasetHash: 'a'.repeat(64),
    splitName: `mnist.${(index % 10) + 1}@100`,
    splitHash: 'b'.repeat(64),
    settings: { ...defaultValues(runSettings), seed: (index % 10) + 1 },
    params: {
      steps: 10_000,
      epsilon: 1 + Math.floor(index / 10) / 10,
      learningRate: 0.001,
      hiddenWidths: [1200, 1200],
    },
    commandLine: 'npm run -s train -- vat',
    versions: { penumbra: '0.1.0' },
    gitCommit: null,
    createdAt: 1_700_000_000_000 + 60_000 * index,
  }
}

/** Points of a run, ten steps apart; noisy curves that fall, as losses and errors do. */
export function madeScalars(
  runId: string,
  seed: number,
  names: readonly string[],
  from: number,
  to: number,
): RunEvent[] {
  return Array.from({ length: to - from }, (_, offset) => {
    const index = from + offset
    const step = 10 * index
    return {
      type: 'scalars',
      runId,
      seq: index + 1,
      time: 0,
      step,
      epoch: step / 60,
      activeSeconds: step / 20,
      values: Object.fromEntries(names.map((name, series) => [name, madeValue(seed, series, index)])),
    }
  })
}

function madeValue(seed: number, series: number, index: number): number {
  const noise = Math.sin(12.9898 * index + 78.233 * seed + 37.719 * series) * 43_758.5453
  return 90 / (1 + (index * (series + 1)) / 50) + 5 * (noise - Math.floor(noise))
}
