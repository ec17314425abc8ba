import { histogram } from '../../ml/diagnostics/histogram.ts'
import { ldsValues } from '../../ml/diagnostics/lds-values.ts'
import type { HistogramViewData } from '../../shared/views.ts'
import { firstRows, perturbationNormOf, rowsAt, type ViewContext } from './view-context.ts'

const exampleCount = 500
const binCount = 40

/** LDS as Miyato et al. monitor it: five power iterations. */
export function ldsHistogram({
  instance,
  testImages,
  trainImages,
  labeled,
  unlabeled,
  random,
}: ViewContext): HistogramViewData {
  const epsilon = perturbationNormOf(instance)
  const parts = [
    { name: 'labeled', label: 'Labelled', x: rowsAt(trainImages, labeled, exampleCount) },
    { name: 'unlabeled', label: 'Unlabelled', x: rowsAt(trainImages, unlabeled, exampleCount) },
    { name: 'test', label: 'Test', x: firstRows(testImages, exampleCount) },
  ].filter(({ x }) => x.shape[0] > 0)
  const samples = parts.map(({ name, x }) => {
    const values = ldsValues(instance.classify, x, random.scope(`lds-${name}`), {
      epsilon,
      xi: 0.01,
      powerIterations: 5,
    })
    x.dispose()
    return values
  })
  const { edges, series } = histogram(samples, binCount)
  return {
    kind: 'histogram',
    edges,
    series: parts.map(({ name, label }, index) => ({ name, label, ...series[index] })),
  }
}
