import { principalComponents } from '../../ml/diagnostics/principal-components.ts'
import type { EmbeddingProjection, EmbeddingViewData } from '../../shared/representation-views.ts'
import { tSne } from './t-sne.ts'
import { firstRows, type ViewContext } from './view-context.ts'

const exampleCount = 500
const usualPerplexity = 30

/**
 * Codes of test examples in the plane.
 * @param withNeighbors adds t-SNE, which takes seconds
 */
export function embedding(
  { instance, dataset, testImages, data, seed }: ViewContext,
  withNeighbors: boolean,
): EmbeddingViewData {
  const x = firstRows(testImages, exampleCount)
  const codes = instance.encode(x)
  const [count, codeSize] = codes.shape
  const components = principalComponents(codes)
  const projections: EmbeddingProjection[] = [
    { method: 'pca', ...rounded(components), explained: components.explained },
  ]
  // Its neighbourhoods need some examples.
  if (withNeighbors && count > 3) {
    const perplexity = Math.min(usualPerplexity, Math.floor((count - 1) / 3))
    projections.push({ method: 't-sne', perplexity, ...rounded(tSne(codes, perplexity, seed)) })
  }
  x.dispose()
  codes.dispose()
  const labels = [...data.test.labels.subarray(0, count)]
  return { kind: 'embedding', part: 'test', classNames: dataset.classNames, codeSize, labels, projections }
}

/** To as many digits as a drawing shows. */
function rounded({ x, y }: { x: readonly number[]; y: readonly number[] }): { x: number[]; y: number[] } {
  const few = (values: readonly number[]) => values.map((value) => Number(value.toPrecision(4)))
  return { x: few(x), y: few(y) }
}
