import type { ImageBatch } from '../../shared/api.ts'
import type { DatasetInfo } from '../../shared/datasets.ts'
import type { RunStatus } from '../../shared/run-events.ts'
import type { RunRow } from '../../shared/runs.ts'
import type { DoctorCheck, SystemStatus } from '../../shared/system.ts'
import type { ConfusionViewData } from '../../shared/views.ts'
import { fakeMoons } from './fake-moons.ts'
import { sampleRun } from './sample-run.ts'

export const fakeStatus: SystemStatus = {
  version: '0.1.0',
  host: 'browser',
  hostReason: 'no display',
  dataDirectory: '/home/ada/.local/share/penumbra',
  tensorflow: { available: true, version: '2.21.0', variant: 'cpu' },
  cpuThreads: 2,
  memoryBytes: 24e9,
  platform: 'linux x64',
}

export const fakeChecks: readonly DoctorCheck[] = [
  { id: 'tensorflow', title: 'TensorFlow', status: 'ok', found: 'TensorFlow 2.21.0 for CPU' },
  {
    id: 'compiler',
    title: 'C++ compiler',
    status: 'missing',
    found: 'g++ is not on the path',
    fix: 'Install g++ (Debian: build-essential)',
  },
  { id: 'electron', title: 'Electron', status: 'warning', found: 'No display', fix: 'Open the address in a browser' },
]

export const fakeDataset: DatasetInfo = {
  id: 'mnist',
  title: 'MNIST',
  origin: 'bundled',
  hash: 'a1'.repeat(32),
  classNames: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
  width: 28,
  height: 28,
  channels: 1,
  trainCount: 60_000,
  testCount: 10_000,
  trainClassCounts: [5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949],
  files: { trainImages: 'a', trainLabels: 'b', testImages: 'c', testLabels: 'd' },
}

/** Images of rings; the label of example i is i mod 10. */
export function fakeImages(indices: readonly number[]): ImageBatch {
  const images = indices.map((index) => {
    const pixels = Array.from({ length: 784 }, (_, place) => {
      const distance = Math.hypot((place % 28) - 13.5, Math.floor(place / 28) - 13.5)
      return Math.abs(distance - 3 - (index % 10)) < 1.4 ? 230 : 10
    })
    return btoa(String.fromCharCode(...pixels))
  })
  return { width: 28, height: 28, channels: 1, images, labels: indices.map((index) => index % 10) }
}

/** Labels of the test set, as `fakeImages` and the moons have them. */
export function fakeLabels(dataset: string): number[] {
  const { testCount, classNames } = dataset === fakeDataset.id ? fakeDataset : fakeMoons
  return Array.from({ length: testCount }, (_, index) => index % classNames.length)
}

/** Every 23rd example is taken for the class after its own. */
export function fakeConfusion(): ConfusionViewData {
  const matrix = fakeDataset.classNames.map(() => fakeDataset.classNames.map(() => 0))
  const predictions = Array.from({ length: 10_000 }, (_, index) => (index % 23 === 0 ? index + 1 : index) % 10)
  predictions.forEach((predicted, index) => {
    const row = matrix[index % 10]
    if (row) row[predicted] = (row[predicted] ?? 0) + 1
  })
  return { kind: 'confusion', part: 'test', classNames: fakeDataset.classNames, matrix, predictions }
}

const statuses: readonly RunStatus[] = ['completed', 'stopped', 'failed', 'diverged', 'interrupted', 'completed']

/** Ended runs of both sample methods, newest first: every 30 share one recipe a method, the newest the usual one. */
export function fakeRuns(count: number): RunRow[] {
  return Array.from({ length: count }, (_, index) => {
    const vat = index % 3 !== 2
    const seed = 1 + (index % 10)
    const block = Math.floor(index / 30)
    const error = (vat ? 5 : 20) + (index % 17) / 5
    const createdAt = Date.UTC(2026, 10, 20, 12) - index * 3_600_000
    return sampleRun({
      id: `run-${index}`,
      recipe: `${vat ? 'a' : 'b'}${block.toString(16).padStart(15, '0')}`,
      groupNumber: 2 * block + (vat ? 1 : 2),
      starred: index % 11 === 3,
      tags: index % 7 === 0 ? ['baseline'] : index % 5 === 0 ? ['long training', 'thesis'] : [],
      number: count - index,
      name: `${vat ? 'vat' : 'supervised'} · mnist.${seed}@100`,
      method: vat ? 'vat' : 'supervised',
      preset: vat ? 'mnist-100' : 'example',
      status: statuses[index % statuses.length] ?? 'completed',
      splitName: `mnist.${seed}@100`,
      settings: { ...sampleRun().settings, seed },
      params: vat
        ? { epsilon: 5 + block / 10, hiddenWidths: [1200, 600], batchNorm: true, decay: 'none', steps: 4000 }
        : { hiddenWidths: [1200, 600], steps: 4000 + block },
      testError: error,
      testErrorAtBestValidation: error + 0.1,
      medianTestError: error + 0.05,
      bestTestError: error - 0.25,
      createdAt,
      startedAt: createdAt + 1000,
    })
  })
}
