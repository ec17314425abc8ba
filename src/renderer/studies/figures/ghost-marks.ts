import type { MethodDescriptor } from '../../../shared/method-descriptor.ts'
import { datasetOf } from '../../../shared/run-request.ts'
import type { StudyRow } from '../../../shared/studies.ts'
import type { GhostMark } from './figure-line.ts'

/** The published results of the study's methods on its data, one a method and number of labels. */
export function ghostMarks(study: StudyRow, methods: ReadonlyMap<string, MethodDescriptor>): GhostMark[] {
  const marks = study.spec.arms.flatMap(({ run }) => {
    const method = methods.get(run.method)
    const dataset = run.dataset ?? datasetOf(method?.presets.find(({ id }) => id === run.preset))
    return (method?.presets ?? [])
      .filter((preset) => datasetOf(preset) === dataset)
      .flatMap(({ published }): GhostMark[] =>
        published && published.labels !== 'all'
          ? [
              {
                x: published.labels,
                error: published.testError,
                spread: published.spread,
                title: `${method?.title ?? run.method}, ${published.labels} labels`,
                source: [published.source, published.note].filter(Boolean).join('. '),
              },
            ]
          : [],
      )
  })
  return marks.filter(
    (mark, index) => marks.findIndex(({ title, error }) => title === mark.title && error === mark.error) === index,
  )
}
