import type { CustomSeriesOption } from 'echarts/charts'
import { bandStretches } from '../../shared/statistics/band-stretches.ts'
import type { PlottedLine } from './plotted-line.ts'

/** The area between a line's lower and upper bound, one polygon per stretch without a gap. */
export function bandSeries(
  { line, positions, band }: PlottedLine,
  logarithmic: boolean,
): CustomSeriesOption | undefined {
  if (!band) return undefined
  const stretches = bandStretches(positions, band, logarithmic)
  return {
    id: `${line.id}/band`,
    type: 'custom',
    silent: true,
    clip: true,
    data: [0],
    renderItem: (_, api) => ({
      type: 'group',
      children: stretches.map((stretch) => ({
        type: 'polygon' as const,
        shape: { points: stretch.map((point) => api.coord([...point])) },
        style: { fill: line.color, opacity: 0.18 },
      })),
    }),
  }
}
