import type { TooltipComponentFormatterCallbackParams } from 'echarts'
import { formatCount, formatScalar } from '../format/numbers.ts'
import { formatDuration } from '../format/times.ts'
import type { AxisKind } from './axis.ts'

type TooltipItem = Extract<TooltipComponentFormatterCallbackParams, readonly unknown[]>[number]

/** The values at the cursor, raw ones, built as elements: a run's name is never read as HTML. */
export function tooltipContent(items: readonly TooltipItem[], axis: AxisKind, unit?: string): HTMLElement {
  const box = document.createElement('div')
  const title = box.appendChild(document.createElement('div'))
  for (const { seriesId, seriesName, value, color } of items) {
    if (!seriesId?.endsWith('/raw') || !Array.isArray(value)) continue
    const [position, scalar] = value
    if (typeof position !== 'number' || typeof scalar !== 'number') continue
    title.textContent = positionText(position, axis)
    const line = box.appendChild(document.createElement('div'))
    const swatch = line.appendChild(document.createElement('span'))
    Object.assign(swatch.style, { display: 'inline-block', width: '8px', height: '8px', marginRight: '6px' })
    swatch.style.background = typeof color === 'string' ? color : ''
    line.append(`${formatScalar(scalar, unit)}  ${seriesName ?? ''}`)
  }
  return box
}

function positionText(position: number, axis: AxisKind): string {
  if (axis === 'step') return `step ${formatCount(position)}`
  return axis === 'epoch' ? `epoch ${formatScalar(position)}` : formatDuration(position)
}
