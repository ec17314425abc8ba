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
