import type { PlottedLine } from '../plotted-line.ts'

/**
 * The line that passes nearest above or below a point, among those that reach it.
 * @param height of a value in the drawing, so that nearness is what the reader sees
 */
export function nearestLine(
  lines: readonly PlottedLine[],
  position: number,
  value: number,
  height: (value: number) => number,
): PlottedLine | undefined {
  let nearest: PlottedLine | undefined
  let least = Infinity
  for (const line of lines) {
    const own = valueAt(line, position)
    const distance = own === undefined ? Infinity : Math.abs(height(own) - height(value))
    if (distance < least) [nearest, least] = [line, distance]
  }
  return nearest
}

/** The drawn value of a line at a position, on the straight line between two points; undefined where it does not reach. */
export function valueAt({ positions, values, smoothed }: PlottedLine, position: number): number | undefined {
  const drawn = smoothed ?? values
  const after = firstAtOrAfter(positions, position)
  const [x1, y1] = [positions[after], drawn[after]]
  if (x1 === undefined || y1 === undefined) return undefined
  if (x1 === position) return y1
  const [x0, y0] = [positions[after - 1], drawn[after - 1]]
  if (x0 === undefined || y0 === undefined) return undefined
  return y0 + ((y1 - y0) * (position - x0)) / (x1 - x0)
}

function firstAtOrAfter(positions: readonly number[], position: number): number {
  let low = 0
  let high = positions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((positions[middle] ?? 0) < position) low = middle + 1
    else high = middle
  }
  return low
}
