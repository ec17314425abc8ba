import { invalidInput, notFound } from '../../shared/failures.ts'
import { viewApplies, type ViewData } from '../../shared/views.ts'
import { Viewer } from '../views/viewer.ts'
import { asClassifier } from './classifier-model.ts'
import type { LoadedModel } from './stored-model.ts'

/**
 * One of the method's views of the classifier, whatever was measured while it trained.
 * @throws Failure `not-found` for a view that the method does not have, `invalid-input` for one that cannot be computed
 */
export function computeView(loaded: LoadedModel, viewId: string): ViewData {
  const { model, method, evaluator } = loaded
  const { dataset, params } = model
  const view = method.views.find(({ id }) => id === viewId)
  if (!view) {
    throw notFound(`"${viewId}" is not a view of ${method.id} (known: ${method.views.map(({ id }) => id).join(', ')})`)
  }
  if (!viewApplies(view, { dataset, params })) {
    throw invalidInput(`"${viewId}" cannot be drawn of a run with these settings on ${dataset.title}`)
  }
  if (view.kind === 'confusion') return evaluator.classification(asClassifier(loaded).instance).confusion
  if (view.kind === 'sample-score') {
    throw invalidInput(`"${viewId}" needs a classifier that scores: ask runs.scoreSamples with its run`)
  }
  const viewer = new Viewer({ ...loaded, views: method.views, dataset, params, seed: model.settings.seed })
  const data = viewer.ofModel(view, model.step)
  if (!data && view.kind === 'curves') {
    throw invalidInput(`"${viewId}" shows the scalars of the run: it needs no computing`)
  }
  if (!data) throw invalidInput(`"${viewId}" has nothing to show with the settings of this run`)
  return data
}
