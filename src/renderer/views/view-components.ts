import type { Component } from 'vue'
import type { RunRow } from '../../shared/runs.ts'
import type { ViewData, ViewSpec } from '../../shared/views.ts'
import { t } from '../i18n/translate.ts'
import AdversarialGalleryView from './adversarial-gallery/AdversarialGalleryView.vue'
import AttackCurveView from './attack-curve/AttackCurveView.vue'
import ConfusionView from './confusion/ConfusionView.vue'
import DecisionMapView from './decision-map/DecisionMapView.vue'
import HistogramView from './histogram/HistogramView.vue'

/** One component per kind of snapshot: a new method needs none, a new kind needs one. */
export const viewComponents: Readonly<Record<ViewData['kind'], Component>> = {
  'adversarial-gallery': AdversarialGalleryView,
  'attack-curve': AttackCurveView,
  confusion: ConfusionView,
  'decision-map': DecisionMapView,
  histogram: HistogramView,
}

/** What the component of a view needs beside its snapshot. */
export function viewProperties(view: ViewSpec, run: RunRow): Readonly<Record<string, string>> {
  if (view.kind === 'confusion') return { dataset: run.dataset }
  return view.kind === 'histogram' ? { xLabel: t(view.xLabel) } : {}
}
