import { invalidInput } from '../../shared/failures.ts'
import type { WorkbenchContext } from '../context.ts'
import { exportModel } from '../exports/export-model.ts'
import { ensembleOf } from '../inspections/ensemble.ts'
import { scoreSamples } from '../inspections/score-samples.ts'
import { storedModel } from '../inspections/stored-model.ts'
import type { HandlersOf } from './handler.ts'

/** The calls about a run that load its model. */
export type ModelHandlers = Pick<
  HandlersOf<'runs'>,
  'runs.computeView' | 'runs.scoreSamples' | 'runs.ensemble' | 'runs.predict' | 'runs.export' | 'runs.exports'
>

export function modelHandlers(context: WorkbenchContext): ModelHandlers {
  const { dataDirectory, store, inspections } = context
  return {
    'runs.computeView': async ({ id, viewId }) => {
      const model = await storedModel(store, dataDirectory, id, 'last')
      const { data } = await inspections.ask(model, { kind: 'view', viewId })
      store.views.put(id, { viewId, step: model.step, data })
      const { steps = [model.step] } = store.views.get(id, viewId) ?? {}
      return { step: model.step, data, steps }
    },
    'runs.predict': async ({ id, at, images, epsilon }) => {
      const model = await storedModel(store, dataDirectory, id, at)
      const { width, height, channels, classNames } = model.dataset
      const expected = width * height * channels
      const wrong = images.find(({ length }) => length !== expected)
      if (wrong) {
        throw invalidInput(
          `An image has ${wrong.length} numbers: expected ${expected}, as the images of ${model.dataset.title} have (${width} × ${height} × ${channels})`,
        )
      }
      const { prediction } = await inspections.askAgain(model, { kind: 'predict', images, epsilon })
      return { runId: id, step: model.step, classNames, ...prediction }
    },
    'runs.scoreSamples': (request) => scoreSamples(context, request),
    'runs.ensemble': ({ ids, at }) => ensembleOf(context, ids, at),
    'runs.export': (request) => exportModel(context, request),
    'runs.exports': ({ id }) => store.exports.list(id),
  }
}
