/** The line of least squares through points, from the least to the greatest x. Undefined where x does not vary. */
export function trendLine(points: readonly (readonly [x: number, y: number])[]) {
  const count = points.length
  const mean = (axis: 0 | 1) => points.reduce((sum, point) => sum + point[axis], 0) / count
  const [meanX, meanY] = [mean(0), mean(1)]
  const spread = points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0)
  if (count < 3 || spread === 0) return undefined
  const slope = points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0) / spread
  const xs = points.map(([x]) => x)
  return [Math.min(...xs), Math.max(...xs)].map((x): [number, number] => [x, meanY + slope * (x - meanX)])
}
