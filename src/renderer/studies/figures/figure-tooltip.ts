import { tooltipBox } from '../../charts/tooltip-box.ts'
import { formatCount, formatErrorPercent, formatPublished } from '../../format/numbers.ts'
import { plural, t } from '../../i18n/translate.ts'
import type { Palette } from '../../theme/palette.ts'
import { summaryText } from '../summary-text.ts'
import type { FigureLine, GhostMark } from './figure-line.ts'
import type { PrunedPoint } from './sweep-picture.ts'

/** Of ECharts' many parameters the place in the series is all that a figure asks for. */
interface PointedAt {
  dataIndex: number
}

/** What a point stands for, in numbers. */
export function pointTooltip({ label, color, points }: Pick<FigureLine, 'label' | 'color' | 'points'>) {
  return (pointed: PointedAt): HTMLElement | string => {
    const point = points[pointed.dataIndex] ?? points[0]
    if (!point) return ''
    const { count } = point.summary
    return tooltipBox(label, [
      { color, text: summaryText(point.summary) },
      { color: 'transparent', text: `${plural('{count} run', '{count} runs', count)} · ${t('click to list them')}` },
    ])
  }
}

/** A run that pruning stopped. */
export function prunedTooltip(label: string, { error, step }: PrunedPoint, palette: Palette): HTMLElement {
  return tooltipBox(label, [
    {
      color: palette.muted,
      text: t('{error} at step {step}, where it was pruned', {
        error: formatErrorPercent(error),
        step: formatCount(step),
      }),
    },
    { color: 'transparent', text: t('click to list the runs') },
  ])
}

/** A published number with where it was printed. */
export function ghostTooltip(ghosts: readonly GhostMark[], palette: Palette) {
  return (pointed: PointedAt): HTMLElement | string => {
    const ghost = ghosts[pointed.dataIndex]
    if (!ghost) return ''
    return tooltipBox(t('Published: {result}', { result: ghost.title }), [
      { color: palette.muted, text: formatPublished(ghost.error, ghost.spread) },
      { color: 'transparent', text: t(ghost.source) },
    ])
  }
}
