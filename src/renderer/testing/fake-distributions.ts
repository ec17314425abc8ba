import type { AttackCurveViewData, HistogramViewData } from '../../shared/views.ts'

const bins = 40

/** LDS of three sets of points, falling with the steps. */
export function fakeHistogram(step: number): HistogramViewData {
  const edges = Array.from({ length: bins + 1 }, (_, index) => (index * 2) / bins)
  const series = [
    { name: 'labeled', label: 'Labelled', size: 100, centre: 0.2 },
    { name: 'unlabeled', label: 'Unlabelled', size: 1000, centre: 0.4 },
    { name: 'test', label: 'Test', size: 1000, centre: 0.5 },
  ].map(({ name, label, size, centre }) => {
    const mean = centre + 0.8 * Math.exp(-step / 800)
    const density = edges.slice(1).map((edge) => edge * Math.exp(-(((edge - mean) / 0.25) ** 2)))
    const total = density.reduce((sum, value) => sum + value, 0)
    return { name, label, mean, counts: density.map((value) => Math.round((size * value) / total)) }
  })
  return { kind: 'histogram', edges, series }
}

/** Four attacks, two of each norm. */
export function fakeAttackCurves(): AttackCurveViewData {
  const curve = (attack: string, label: string, norm: 'L∞' | 'L2', largest: number, strength: number) => {
    const epsilons = Array.from({ length: 9 }, (_, index) => (index * largest) / 8)
    return {
      attack,
      label,
      norm,
      epsilons,
      errors: epsilons.map((epsilon) => 100 - 98 * Math.exp(-epsilon * strength)),
    }
  }
  return {
    kind: 'attack-curve',
    part: 'test',
    examples: 1000,
    curves: [
      curve('fgsm', 'FGSM', 'L∞', 0.3, 9),
      curve('pgd', 'PGD', 'L∞', 0.3, 16),
      curve('l2', 'L2 gradient', 'L2', 4, 0.5),
      curve('vat', 'VAT', 'L2', 4, 0.3),
    ],
  }
}
