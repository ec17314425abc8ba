import type { CustomSeriesOption } from 'echarts/charts'
import { spreadOf } from '../cell-result.ts'
import type { FigureLine } from './figure-line.ts'
import type { FigureScale } from './figure-scale.ts'

/** Half the width of a whisker's ends, px. */
const cap = 4

/** Mean ± standard deviation as one faint area along the line. */
export function spreadBand(line: FigureLine, x: FigureScale, y: FigureScale): CustomSeriesOption {
  return {
    ...base(line),
    data: [0],
    renderItem: (_item, { coord }) => {
      const edge = (side: 0 | 1) =>
        line.points.map((point) => coord([x.place(point.x), y.place(spreadOf(point.summary)[side])]))
      return {
        type: 'polygon',
        shape: { points: [...edge(0), ...edge(1).reverse()] },
        style: { fill: line.color, opacity: 0.16 },
      }
    },
  }
}

/** Mean ± standard deviation as a whisker at each point. */
export function spreadWhiskers(line: FigureLine, x: FigureScale, y: FigureScale): CustomSeriesOption {
  const spread = line.points.filter(({ summary }) => summary.deviation !== null)
  return {
    ...base(line),
    data: spread.map(({ x: at, summary }) => [x.place(at), ...spreadOf(summary).map(y.place)]),
    encode: { x: 0, y: [1, 2] },
    renderItem: (_item, { value, coord }) => {
      const [left = 0, bottom = 0] = coord([value(0), value(1)])
      const top = coord([value(0), value(2)])[1] ?? 0
      const stroke = (x1: number, y1: number, x2: number, y2: number) => ({
        type: 'line' as const,
        shape: { x1, y1, x2, y2 },
        style: { stroke: line.color, lineWidth: 1.4 },
      })
      return {
        type: 'group',
        children: [
          stroke(left, bottom, left, top),
          stroke(left - cap, bottom, left + cap, bottom),
          stroke(left - cap, top, left + cap, top),
        ],
      }
    },
  }
}

function base({ id }: FigureLine) {
  return { type: 'custom' as const, id: `${id}/spread`, silent: true, clip: true, z: 1, tooltip: { show: false } }
}
