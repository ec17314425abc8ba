import type { Component } from 'vue'
import type { RunRow } from '../../shared/runs.ts'
import type { ViewData, ViewSpec } from '../../shared/views.ts'
import { t } from '../i18n/translate.ts'
import AdversarialGalleryView from './adversarial-gallery/AdversarialGalleryView.vue'
import AttackCurveView from './attack-curve/AttackCurveView.vue'
import ConfusionView from './confusion/ConfusionView.vue'
import DecisionMapView from './decision-map/DecisionMapView.vue'
import GeneratedImagesView from './generated-images/GeneratedImagesView.vue'
import HistogramView from './histogram/HistogramView.vue'
import NearestNeighborsView from './nearest-neighbors/NearestNeighborsView.vue'
import SampleScoreView from './sample-score/SampleScoreView.vue'

/** One component per kind of snapshot: a new method needs none, a new kind needs one. */
export const viewComponents: Readonly<Record<ViewData['kind'], Component>> = {
  'adversarial-gallery': AdversarialGalleryView,
  'attack-curve': AttackCurveView,
  confusion: ConfusionView,
  'decision-map': DecisionMapView,
  'generated-images': GeneratedImagesView,
  histogram: HistogramView,
  'nearest-neighbors': NearestNeighborsView,
  'sample-score': SampleScoreView,
}

/** What the component of a view needs beside its snapshot. */
export function viewProperties(view: ViewSpec, run: RunRow): Readonly<Record<string, string>> {
  if (view.kind === 'confusion') return { dataset: run.dataset }
  if (view.kind === 'generated-images' && view.arrangement === 'fixed-latents') {
    return { runId: run.id, viewId: view.id }
  }
  return view.kind === 'histogram' ? { xLabel: t(view.xLabel) } : {}
}
