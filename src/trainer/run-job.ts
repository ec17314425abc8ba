import { readFileSync } from 'node:fs'
import * as tf from '@tensorflow/tfjs-core'
import { createPoolReader, ResidentData } from '../ml/data/resident-data.ts'
import { type DataShape, totalSteps } from '../ml/method.ts'
import { methodById } from '../ml/methods/index.ts'
import { initialRandom } from '../ml/random.ts'
import { Variables } from '../ml/variables.ts'
import type { TrainerJob } from '../shared/trainer-protocol.ts'
import { restoreCheckpoint } from './checkpoint.ts'
import { loadEngine } from './engine.ts'
import { Evaluator } from './evaluator.ts'
import { threadsFor } from './threads.ts'
import { loadRunData } from './load-data.ts'
import type { RunHost } from './run-host.ts'
import { TrainingLoop } from './training-loop.ts'
import { Viewer } from './views/viewer.ts'

/**
 * Trains one run from its first step, or from its checkpoint, to its `ended` event.
 * @throws whatever keeps it from starting or going on; a loss that stops being finite is an outcome, not an error
 */
export async function runJob(job: TrainerJob, host: RunHost): Promise<void> {
  const method = methodById(job.methodId)
  const data = loadRunData(job.dataset, job.splitFile)
  const { width, height, channels, classNames } = job.dataset
  const shape: DataShape = {
    inputSize: data.train.inputSize,
    width,
    height,
    channels,
    classCount: classNames.length,
    labeledCount: data.labeled.length,
    unlabeledCount: data.unlabeled.length,
  }
  const engine = await loadEngine(job.settings.engine, threadsFor(method.multiplyAdds(job.params, shape)))
  const resident = new ResidentData(data.train, shape.classCount)
  const variables = new Variables()
  const { seed } = job.settings
  const instance = method.create({ params: job.params, variables, random: initialRandom(seed), seed, data: shape })
  const start =
    job.resumeFrom === undefined ? { step: 0, activeSeconds: 0 } : restoreCheckpoint(job.resumeFrom, variables)
  host.emit({
    type: 'started',
    engine: engine.info,
    versions: versions(engine.info.library),
    stages: instance.stages.map(({ name, steps }) => ({ name, steps })),
    totalSteps: totalSteps(instance.stages),
    fromStep: start.step,
  })
  if (engine.info.fallbackReason !== undefined) {
    host.emit({
      type: 'notice',
      level: 'warning',
      message: `Runs on ${engine.info.library}: ${engine.info.fallbackReason}`,
    })
  }
  await host.breathe()
  const evaluator = new Evaluator(data, resident, classNames)
  const { dataset } = job
  const loop = new TrainingLoop({
    job,
    host,
    engine,
    data,
    resident,
    variables,
    instance,
    pool: createPoolReader(resident, data.labeled, data.unlabeled),
    evaluator,
    viewer: new Viewer({ views: method.views, dataset, instance, data, resident, evaluator, seed }),
    start,
  })
  await loop.run()
}

const packageJson: { version: string } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
)

function versions(library: string): Record<string, string> {
  return {
    penumbra: packageJson.version,
    engine: library,
    tfjs: tf.version_core,
    node: process.version,
    platform: `${process.platform}-${process.arch}`,
  }
}
