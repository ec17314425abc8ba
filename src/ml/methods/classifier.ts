import { testErrorScalar, validationErrorScalar } from '../../shared/run-events.ts'
import type { ScalarSpec } from '../../shared/method-descriptor.ts'
import type { ViewSpec } from '../../shared/views.ts'

/** Scalars of every classifier, measured by the trainer. */
export const classifierScalars = [
  { name: testErrorScalar, label: 'Test error', unit: '%' },
  { name: validationErrorScalar, label: 'Validation error', unit: '%' },
] as const satisfies readonly ScalarSpec[]

/** Views of every classifier. */
export const classifierViews = [
  {
    kind: 'curves',
    id: 'errors',
    title: 'Error',
    series: [validationErrorScalar, testErrorScalar],
    yLabel: 'Error (%)',
  },
  { kind: 'confusion', id: 'confusion', title: 'Confusion matrix, test set' },
] as const satisfies readonly ViewSpec[]

/** What an attack does to a classifier, for methods whose classifier an attack can ask for gradients. */
export const robustnessViews = [
  { kind: 'decision-map', id: 'decisions', title: 'Decisions in the plane' },
  { kind: 'adversarial-gallery', id: 'adversarial-examples', title: 'Adversarial examples' },
  {
    kind: 'histogram',
    id: 'lds',
    title: 'Local distributional smoothness',
    xLabel: 'LDS (nats); the last bin holds all above, too',
  },
  { kind: 'attack-curve', id: 'error-under-attack', title: 'Error under attack' },
  { kind: 'noise-sweep', id: 'error-under-noise', title: 'Error under noise' },
] as const satisfies readonly ViewSpec[]

/** Weights of the first layer, for methods whose instance shows its `filters`. */
export const filterView = {
  kind: 'filters',
  id: 'filters',
  title: 'Filters of the first layer',
} as const satisfies ViewSpec

/** What the last hidden layer makes of images. */
export const codesView = {
  kind: 'embedding',
  id: 'codes',
  title: 'Codes of the test set',
} as const satisfies ViewSpec

/** What a method has learned of the inputs, for methods whose instance shows its `filters`. */
export const representationViews = [codesView, filterView] as const satisfies readonly ViewSpec[]
