import { expect, test } from 'vitest'
import type { AttackCurveViewData } from '../../../shared/views.ts'
import { palettes } from '../../theme/palette.ts'
import { attackPanels, attackTable, worstOf } from './attack-panels.ts'

const data: AttackCurveViewData = {
  kind: 'attack-curve',
  part: 'test',
  examples: 500,
  curves: [
    { attack: 'fgsm', label: 'FGSM', norm: 'L∞', epsilons: [0, 0.1], errors: [2, 40] },
    { attack: 'l2', label: 'L2', norm: 'L2', epsilons: [0, 2], errors: [2, 60] },
    { attack: 'pgd', label: 'PGD', norm: 'L∞', epsilons: [0, 0.05, 0.1], errors: [2, 30, 80] },
  ],
}

test('attacks of one norm share a panel, and every attack keeps a look of its own', () => {
  const panels = attackPanels(data, palettes.light)
  expect(panels.map(({ norm, lines }) => [norm, lines.map(({ attack }) => attack)])).toEqual([
    ['L∞', ['fgsm', 'pgd']],
    ['L2', ['l2']],
  ])
  expect(new Set(panels.flatMap(({ lines }) => lines.map(({ color }) => color))).size).toBe(3)
})

test('the table has every ε, with a gap where a curve has no point', () => {
  const [fgsm, , pgd] = data.curves
  if (!fgsm || !pgd) throw new Error('The data lack a curve.')
  expect(attackTable([fgsm, pgd])).toEqual([
    { epsilon: 0, errors: [2, 2] },
    { epsilon: 0.05, errors: [null, 30] },
    { epsilon: 0.1, errors: [40, 80] },
  ])
  expect(worstOf(pgd)).toEqual({ epsilon: 0.1, error: 80 })
})
