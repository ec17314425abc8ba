import type { RunEvent } from '../../shared/run-events.ts'

const stamp = (seq: number) => ({ runId: 'recorded', seq, time: 1_790_000_000_000 + seq * 1000 })

const scalars = (seq: number, step: number, values: Record<string, number>): RunEvent => ({
  ...stamp(seq),
  type: 'scalars',
  step,
  epoch: step / 50,
  activeSeconds: step / 12.5,
  values,
})

/** The events of a short run that was stopped, as a trainer sends them. */
export const recordedRun: readonly RunEvent[] = [
  {
    ...stamp(1),
    type: 'started',
    engine: { kind: 'compiled', library: 'TensorFlow 2.21.0', device: 'CPU, 2 threads' },
    versions: { penumbra: '0.1.0' },
    stages: [{ name: 'train', steps: 200 }],
    totalSteps: 200,
    fromStep: 0,
  },
  { ...stamp(2), type: 'notice', level: 'info', message: 'Split mnist.1@100 drawn' },
  scalars(3, 0, { 'loss/supervised': 2.3, 'error/test': 88.1 }),
  scalars(4, 50, { 'loss/supervised': 1.1 }),
  scalars(5, 100, { 'loss/supervised': 0.6, 'error/test': 24.5 }),
  {
    ...stamp(6),
    type: 'view',
    viewId: 'confusion',
    step: 100,
    data: {
      kind: 'confusion',
      part: 'test',
      classNames: ['0', '1'],
      matrix: [
        [3, 1],
        [0, 4],
      ],
      predictions: [0, 0, 0, 1, 1, 1, 1, 1],
    },
  },
  { ...stamp(7), type: 'checkpoint', step: 100, role: 'last', file: 'checkpoints/last.bin', bytes: 1_200_000 },
  scalars(8, 150, { 'loss/supervised': 0.4 }),
  {
    ...stamp(9),
    type: 'progress',
    step: 150,
    totalSteps: 200,
    stage: 'train',
    activeSeconds: 12,
    stepsPerSecond: 12.5,
    etaSeconds: 4,
  },
  {
    ...stamp(10),
    type: 'ended',
    outcome: 'stopped',
    summary: {
      testError: 24.5,
      validationError: null,
      bestValidationError: null,
      bestValidationStep: null,
      testErrorAtBestValidation: null,
      medianTestError: 56.3,
      bestTestError: 24.5,
      steps: 150,
      stepsPerSecond: 12.5,
      activeSeconds: 12,
      engine: { kind: 'compiled', library: 'TensorFlow 2.21.0', device: 'CPU, 2 threads' },
      runId: 'recorded',
    },
  },
]
