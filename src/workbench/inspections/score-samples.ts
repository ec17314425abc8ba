import type { ViewSnapshot } from '../../shared/api.ts'
import type { ParsedApiInput } from '../../shared/api-inputs.ts'
import { Failure } from '../../shared/failures.ts'
import type { SampleScoreViewData } from '../../shared/generated-views.ts'
import { findMethod } from '../../shared/run-request.ts'
import type { WorkbenchContext } from '../context.ts'
import { storedModel } from './stored-model.ts'

/**
 * Scores the samples of a run by the classifier of another and keeps the score with the run.
 * @throws Failure when one of them has not the model, or they are not of one data set
 */
export async function scoreSamples(
  context: Pick<WorkbenchContext, 'store' | 'dataDirectory' | 'inspections' | 'methods'>,
  { id, classifierId, samples }: ParsedApiInput<'runs.scoreSamples'>,
): Promise<ViewSnapshot> {
  const { store, dataDirectory, inspections, methods } = context
  const run = store.runs.get(id)
  const scorer = store.runs.get(classifierId)
  const view = findMethod(run.method, methods).views.find(({ kind }) => kind === 'sample-score')
  if (!view) throw new Failure('conflict', `Run ${id} makes no images: ${run.method} has no generator to score`)
  if (scorer.datasetHash !== run.datasetHash) {
    throw new Failure(
      'conflict',
      `Run ${classifierId} learned to tell the classes of ${scorer.dataset}, run ${id} draws those of ${run.dataset}: ` +
        'choose a classifier of the same data set',
    )
  }
  const model = await storedModel(store, dataDirectory, id, 'last')
  const classifier = await storedModel(store, dataDirectory, classifierId, 'last')
  const { score } = await inspections.ask(model, { kind: 'score-samples', classifier, samples })
  const { testError, featureCount, ...measured } = score
  const { name, method } = scorer
  const data: SampleScoreViewData = {
    kind: 'sample-score',
    classifier: { runId: classifierId, name, method, testError, featureCount },
    ...measured,
  }
  store.views.put(id, { viewId: view.id, step: model.step, data })
  const { steps = [model.step] } = store.views.get(id, view.id) ?? {}
  return { step: model.step, data, steps }
}
