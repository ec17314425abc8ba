import type { AttackCurveViewData } from '../../../shared/views.ts'
import { t } from '../../i18n/translate.ts'
import type { Palette } from '../../theme/palette.ts'

export type AttackCurve = AttackCurveViewData['curves'][number]

/** A curve with its look, the same in whichever panel it stands. */
export interface AttackLine extends AttackCurve {
  color: string
  symbol: 'circle' | 'rect' | 'triangle' | 'diamond'
}

/** Curves whose ε are lengths of one norm. */
export interface AttackPanel {
  norm: AttackCurve['norm']
  lines: AttackLine[]
}

const symbols = ['circle', 'rect', 'triangle', 'diamond'] as const

/** One panel per norm, because an ε of one says nothing beside an ε of the other. */
export function attackPanels({ curves }: AttackCurveViewData, palette: Palette): AttackPanel[] {
  const lines = curves.map((curve, index) => ({
    ...curve,
    label: t(curve.label),
    color: palette.series[index % palette.series.length] ?? palette.text,
    symbol: symbols[index % symbols.length] ?? 'circle',
  }))
  return [...Map.groupBy(lines, ({ norm }) => norm)].map(([norm, own]) => ({ norm, lines: own }))
}

/** The error where ε is greatest: the one number that says most of a curve. */
export function worstOf({ epsilons, errors }: AttackCurve): { epsilon: number; error: number } | undefined {
  const [epsilon, error] = [epsilons.at(-1), errors.at(-1)]
  return epsilon === undefined || error === undefined ? undefined : { epsilon, error }
}

/** Rows of ε and each curve's error there, null where a curve has no point. */
export function attackTable(lines: readonly AttackCurve[]): { epsilon: number; errors: (number | null)[] }[] {
  const epsilons = [...new Set(lines.flatMap((line) => line.epsilons))].sort((a, b) => a - b)
  return epsilons.map((epsilon) => ({
    epsilon,
    errors: lines.map((line) => line.errors[line.epsilons.indexOf(epsilon)] ?? null),
  }))
}
