import { readFileSync } from 'node:fs'
import * as tf from '@tensorflow/tfjs-core'
import { createPoolReader } from '../ml/data/resident-data.ts'
import { type MethodInstance, type PoolReader, totalSteps } from '../ml/method.ts'
import type { TrainerJob } from '../shared/trainer-protocol.ts'
import { type CheckpointState, restoreCheckpoint } from './checkpoint.ts'
import { Evaluator } from './evaluator.ts'
import { loadRun } from './load-run.ts'
import type { RunHost } from './run-host.ts'
import { TrainingLoop } from './training-loop.ts'
import { Viewer } from './views/viewer.ts'

/**
 * Trains one run from its first step, or from its checkpoint, to its `ended` event.
 * @throws whatever keeps it from starting or going on; a loss that stops being finite is an outcome, not an error
 */
export async function runJob(job: TrainerJob, host: RunHost): Promise<void> {
  const { method, data, engine, resident, variables, instance } = await loadRun(job, job.settings.engine)
  const pool = createPoolReader(resident, data.labeled, data.unlabeled)
  const start = job.resumeFrom === undefined ? startFresh(instance, pool) : restoreCheckpoint(job.resumeFrom, variables)
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
  const { dataset, params } = job
  const evaluator = new Evaluator(data, resident, dataset.classNames)
  const loop = new TrainingLoop({
    job,
    host,
    engine,
    data,
    resident,
    variables,
    instance,
    pool,
    evaluator,
    viewer: new Viewer({
      views: job.unseen ? [] : method.views,
      dataset,
      params,
      instance,
      data,
      resident,
      evaluator,
      seed: job.settings.seed,
    }),
    start,
  })
  await loop.run()
}

function startFresh(instance: MethodInstance, pool: PoolReader): CheckpointState {
  instance.initialize?.(pool)
  return { step: 0, activeSeconds: 0 }
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
