import type { MethodInstance } from '../../ml/method.ts'
import type { ViewData, ViewSpec } from '../../shared/views.ts'
import { adversarialGallery } from './adversarial-gallery.ts'
import { attackCurve } from './attack-curve.ts'
import { decisionMap } from './decision-map.ts'
import { ldsHistogram } from './lds-histogram.ts'
import type { ViewContext } from './view-context.ts'

/** Cells along a side of a decision map that is kept, and of one that is shown while the run trains. */
const storedCells = 100
export const liveCells = 60

/**
 * A snapshot of a view, or null when it has none at this moment: curves and confusion matrices come with the
 * evaluation itself, the error under attack only with the finished classifier.
 */
export function snapshotOf(spec: ViewSpec, context: ViewContext<MethodInstance>, isLast: boolean): ViewData | null {
  const { instance } = context
  if (!instance.classify) return null
  return ofClassifier(spec, { ...context, instance }, isLast)
}

function ofClassifier(spec: ViewSpec, context: ViewContext, isLast: boolean): ViewData | null {
  switch (spec.kind) {
    case 'curves':
    case 'confusion':
      return null
    case 'adversarial-gallery':
      return adversarialGallery(context)
    case 'histogram':
      return ldsHistogram(context)
    case 'attack-curve':
      return isLast ? attackCurve(context) : null
    case 'decision-map':
      return context.dataset.plane ? decisionMap(context, context.dataset.plane, storedCells) : null
  }
}
