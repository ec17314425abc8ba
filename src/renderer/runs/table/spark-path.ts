export const sparkWidth = 68
export const sparkHeight = 20
const margin = 2

/** Points of an SVG polyline over the whole drawing, greatest value at the top; empty for fewer than two values. */
export function sparkPoints(values: readonly number[]): string {
  const finite = values.filter(Number.isFinite)
  if (finite.length < 2) return ''
  const [least, greatest] = [Math.min(...finite), Math.max(...finite)]
  const spread = greatest - least || 1
  return finite
    .map((value, index) => {
      const x = margin + (index / (finite.length - 1)) * (sparkWidth - 2 * margin)
      const y = margin + ((greatest - value) / spread) * (sparkHeight - 2 * margin)
      return `${x.toFixed(1)},${y.toFixed(1)}`
    })
    .join(' ')
}
