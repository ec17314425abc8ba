import type { ImageGenerator, MethodInstance } from '../../ml/method.ts'
import { type GeneratedViewSpec, isGenerated } from '../../shared/generated-views.ts'
import type { ViewData, ViewSpec } from '../../shared/views.ts'
import { adversarialGallery } from './adversarial-gallery.ts'
import { attackCurve } from './attack-curve.ts'
import { combinators } from './combinators.ts'
import { decisionMap } from './decision-map.ts'
import { embedding } from './embedding.ts'
import { filters } from './filters.ts'
import { generatedImages } from './generated-images.ts'
import { ldsHistogram } from './lds-histogram.ts'
import { nearestNeighbors } from './nearest-neighbors.ts'
import { noiseSweep } from './noise-sweep.ts'
import { reconstructions } from './reconstructions.ts'
import type { ViewContext } from './view-context.ts'

/** Cells along a side of a decision map that is kept, and of one that is shown while the run trains. */
const storedCells = 100
export const liveCells = 60

/**
 * A snapshot of a view, or null when it has none at this moment: curves and confusion matrices come with the
 * evaluation itself, errors under attack and noise only with the finished classifier, and a run may lack what a view
 * draws.
 */
export function snapshotOf(spec: ViewSpec, context: ViewContext<MethodInstance>, isLast: boolean): ViewData | null {
  const { instance } = context
  if (isGenerated(spec)) return instance.generator ? ofGenerator(spec, instance.generator, context, isLast) : null
  return instance.classify ? ofClassifier(spec, { ...context, instance }, isLast) : null
}

/** Scores have no moment: a user chooses the classifier that scores. */
function ofGenerator(
  spec: GeneratedViewSpec,
  generator: ImageGenerator,
  context: ViewContext<MethodInstance>,
  isLast: boolean,
): ViewData | null {
  switch (spec.kind) {
    case 'generated-images':
      if (spec.arrangement === 'interpolation' && !isLast) return null
      return generatedImages(spec.arrangement, generator, context.dataset)
    case 'nearest-neighbors':
      return isLast ? nearestNeighbors(generator, context) : null
    case 'sample-score':
      return null
  }
}

function ofClassifier(
  spec: Exclude<ViewSpec, GeneratedViewSpec>,
  context: ViewContext,
  isLast: boolean,
): ViewData | null {
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
    case 'noise-sweep':
      return isLast ? noiseSweep(context) : null
    case 'filters':
      return filters(context)
    case 'embedding':
      return embedding(context, isLast)
    case 'combinators':
      return combinators(context)
    case 'reconstructions':
      return reconstructions(context)
  }
}
