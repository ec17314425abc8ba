import type { CustomSeriesOption } from 'echarts/charts'
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

type Point = readonly [position: number, value: number]

/**
 * The outlines of a band: along its upper bound and back along its lower. On a logarithmic axis a lower bound of zero
 * or less goes down as far as any axis does.
 */
export function bandStretches(
  positions: readonly number[],
  { lower, upper }: { lower: readonly number[]; upper: readonly number[] },
  logarithmic: boolean,
): Point[][] {
  const outlines: Point[][] = []
  let above: Point[] = []
  let below: Point[] = []
  const finish = () => {
    if (above.length > 1) outlines.push([...above, ...below.toReversed()])
    above = []
    below = []
  }
  positions.forEach((position, index) => {
    const low = lower[index] ?? Number.NaN
    const high = upper[index] ?? Number.NaN
    if (Number.isNaN(low) || Number.isNaN(high) || (logarithmic && high <= 0)) return finish()
    above.push([position, high])
    below.push([position, logarithmic ? Math.max(low, Number.MIN_VALUE) : low])
  })
  finish()
  return outlines
}
