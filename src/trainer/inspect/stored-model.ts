import type { StoredModel } from '../../shared/inspections.ts'
import { createPoolReader } from '../../ml/data/resident-data.ts'
import { restoreCheckpoint } from '../checkpoint.ts'
import type { Engine } from '../engine.ts'
import { Evaluator } from '../evaluator.ts'
import { type LoadedRun, loadRun } from '../load-run.ts'

/** A classifier at a checkpoint, its statistics up to date, with the run's data to show it on. */
export interface LoadedModel extends LoadedRun {
  model: StoredModel
  evaluator: Evaluator
}

let loaded: Promise<LoadedModel> | undefined
let loadedFrom: string | undefined

/**
 * Loads a stored model, op by op on TensorFlow, or on what there is without. The one loaded last stays.
 * @throws Failure when data, split or checkpoint cannot be read
 */
export function loadModel(model: StoredModel): Promise<LoadedModel> {
  if (!loaded || loadedFrom !== model.checkpoint) {
    loadedFrom = model.checkpoint
    loaded = loadAnother(model).catch((error: unknown) => {
      loaded = undefined
      throw error
    })
  }
  return loaded
}

/**
 * Loads a model; a second one beside it goes on the engine of the first.
 * @throws Failure when data, split or checkpoint cannot be read
 */
export async function loadAnother(model: StoredModel, engine?: Engine): Promise<LoadedModel> {
  const run = await loadRun(model, 'eager', engine)
  restoreCheckpoint(model.checkpoint, run.variables)
  // A checkpoint between two evaluations holds the statistics of the earlier one.
  run.instance.prepareEvaluation(createPoolReader(run.resident, run.data.labeled, run.data.unlabeled))
  return { ...run, model, evaluator: new Evaluator(run.data, run.resident, model.dataset.classNames) }
}
