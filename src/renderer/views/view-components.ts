import type { Component } from 'vue'
import type { RunRow } from '../../shared/runs.ts'
import type { ViewData, ViewSpec } from '../../shared/views.ts'
import { t } from '../i18n/translate.ts'
import AdversarialGalleryView from './adversarial-gallery/AdversarialGalleryView.vue'
import AttackCurveView from './attack-curve/AttackCurveView.vue'
import CombinatorsView from './combinators/CombinatorsView.vue'
import ConfusionView from './confusion/ConfusionView.vue'
import DecisionMapView from './decision-map/DecisionMapView.vue'
import EmbeddingView from './embedding/EmbeddingView.vue'
import FiltersView from './filters/FiltersView.vue'
import GeneratedImagesView from './generated-images/GeneratedImagesView.vue'
import HistogramView from './histogram/HistogramView.vue'
import NearestNeighborsView from './nearest-neighbors/NearestNeighborsView.vue'
import NoiseSweepView from './noise-sweep/NoiseSweepView.vue'
import ReconstructionsView from './reconstructions/ReconstructionsView.vue'
import SampleScoreView from './sample-score/SampleScoreView.vue'

/** One component per kind of snapshot: a new method needs none, a new kind needs one. */
export const viewComponents: Readonly<Record<ViewData['kind'], Component>> = {
  'adversarial-gallery': AdversarialGalleryView,
  'attack-curve': AttackCurveView,
  combinators: CombinatorsView,
  confusion: ConfusionView,
  'decision-map': DecisionMapView,
  embedding: EmbeddingView,
  filters: FiltersView,
  'generated-images': GeneratedImagesView,
  histogram: HistogramView,
  'nearest-neighbors': NearestNeighborsView,
  'noise-sweep': NoiseSweepView,
  reconstructions: ReconstructionsView,
  'sample-score': SampleScoreView,
}

/** What the component of a view needs beside its snapshot. */
export function viewProperties(view: ViewSpec, run: RunRow): Readonly<Record<string, string>> {
  if (view.kind === 'confusion' || view.kind === 'embedding') return { dataset: run.dataset }
  if (view.kind === 'reconstructions') return { pathLabel: view.pathLabel, note: t(view.note) }
  if (view.kind === 'generated-images' && view.arrangement === 'fixed-latents')
    return { runId: run.id, viewId: view.id }
  return view.kind === 'histogram' ? { title: t(view.title), xLabel: t(view.xLabel) } : {}
}
