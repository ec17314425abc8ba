import { errorUnderAttack } from '../../ml/diagnostics/error-under-attack.ts'
import type { AttackCurveViewData } from '../../shared/views.ts'
import { firstRows, type ViewContext } from './view-context.ts'

const exampleCount = 500
const linfSizes = [0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3]
const l2Sizes = [0, 0.5, 1, 1.5, 2, 3, 4, 5]

const attacks = [
  { attack: 'fgsm', label: 'FGSM', norm: 'L∞', epsilons: linfSizes, options: { norm: 'linf', iterations: 1 } },
  {
    attack: 'pgd-linf',
    label: 'PGD, 10 iterations',
    norm: 'L∞',
    epsilons: linfSizes,
    options: { norm: 'linf', iterations: 10 },
  },
  { attack: 'l2', label: 'Gradient, L2', norm: 'L2', epsilons: l2Sizes, options: { norm: 'l2', iterations: 1 } },
  {
    attack: 'pgd-l2',
    label: 'PGD, 10 iterations',
    norm: 'L2',
    epsilons: l2Sizes,
    options: { norm: 'l2', iterations: 10 },
  },
] as const

/** Error of a finished classifier under attacks that know it, as a function of their size. */
export function attackCurve({ instance, testImages, testLabels }: ViewContext): AttackCurveViewData {
  const x = firstRows(testImages, exampleCount)
  const y = firstRows(testLabels, exampleCount)
  const curves = attacks.map(({ attack, label, norm, epsilons, options }) => ({
    attack,
    label,
    norm,
    epsilons,
    errors: epsilons.map((epsilon) => errorUnderAttack(instance.classify, x, y, { ...options, epsilon })),
  }))
  const examples = x.shape[0]
  x.dispose()
  y.dispose()
  return { kind: 'attack-curve', part: 'test', examples, curves }
}
