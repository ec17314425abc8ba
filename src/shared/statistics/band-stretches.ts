type Point = readonly [position: number, value: number]

/**
 * The outlines of a band, one for each stretch without a gap: along its upper bound and back along its lower. On a
 * logarithmic axis a lower bound of zero or less goes down as far as any axis does.
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
