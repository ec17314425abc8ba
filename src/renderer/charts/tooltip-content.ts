import type { TooltipComponentFormatterCallbackParams } from 'echarts'
import { formatCount, formatScalar } from '../format/numbers.ts'
import { formatDuration } from '../format/times.ts'
import type { AxisKind } from './axis.ts'
import { tooltipBox, type TooltipLine } from './tooltip-box.ts'

type TooltipItem = Extract<TooltipComponentFormatterCallbackParams, readonly unknown[]>[number]

/** The raw values at the cursor. */
export function tooltipContent(items: readonly TooltipItem[], axis: AxisKind, unit?: string): HTMLElement {
  let title = ''
  const lines: TooltipLine[] = []
  for (const { seriesId, seriesName, value, color } of items) {
    if (!seriesId?.endsWith('/raw') || !Array.isArray(value)) continue
    const [position, scalar] = value
    if (typeof position !== 'number' || typeof scalar !== 'number') continue
    title = positionText(position, axis)
    lines.push({
      color: typeof color === 'string' ? color : '',
      text: `${formatScalar(scalar, unit)}  ${seriesName ?? ''}`,
    })
  }
  return tooltipBox(title, lines)
}

function positionText(position: number, axis: AxisKind): string {
  if (axis === 'step') return `step ${formatCount(position)}`
  return axis === 'epoch' ? `epoch ${formatScalar(position)}` : formatDuration(position)
}
