import type { Classifier } from '../../ml/method.ts'
import { Failure } from '../../shared/failures.ts'
import type { LoadedModel } from './stored-model.ts'

/** A stored model that classifies. */
export interface ClassifierModel extends LoadedModel {
  instance: Classifier
}

/** @throws Failure `conflict` for a method that classifies nothing */
export function asClassifier(loaded: LoadedModel): ClassifierModel {
  const { instance, method, model } = loaded
  if (instance.classify) return { ...loaded, instance }
  throw new Failure(
    'conflict',
    `Run ${model.runId} has no classifier: ${method.title} makes images and classifies none. ` +
      'Choose a run of a method that has a test error',
  )
}
