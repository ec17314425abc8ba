import type { ViewSnapshot } from '../../shared/api.ts'
import type { ViewData } from '../../shared/views.ts'
import { fakeConfusion } from './fake-data.ts'
import { fakeDecisionMap } from './fake-decision-map.ts'
import { fakeAttackCurves, fakeHistogram } from './fake-distributions.ts'
import { fakeGallery } from './fake-gallery.ts'

const steps = [0, 10, 100, 500, 1000, 2000, 4000]

const sources: Readonly<Record<string, (step: number) => ViewData>> = {
  confusion: fakeConfusion,
  map: fakeDecisionMap,
  gallery: () => fakeGallery(8),
  lds: fakeHistogram,
  attacks: fakeAttackCurves,
}

/** A snapshot of a view of the sample methods. */
export function fakeSnapshot(viewId: string, step = Infinity): ViewSnapshot | null {
  const shown = steps.findLast((candidate) => candidate <= step) ?? 0
  const source = sources[viewId]
  return source ? { step: shown, data: source(shown), steps } : null
}
