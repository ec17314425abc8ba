/**
 * Exponential moving average over uneven positions. Each value is held over the interval that ends at it, so a point
 * weighs by the interval it stands for: logging more densely does not change the curve. Without start-up bias.
 * @param positions ascending, same length as `values`
 * @param span distance over which a value's weight falls to 1/e; 0 gives the values unchanged
 */
export function smooth(positions: readonly number[], values: readonly number[], span: number): number[] {
  if (span <= 0 || values.length < 2) return [...values]
  const smoothed: number[] = []
  let sum = 0
  let weights = 0
  let previous = 2 * (positions[0] ?? 0) - (positions[1] ?? 0)
  values.forEach((value, index) => {
    const position = positions[index] ?? previous
    const decay = Math.exp(-(position - previous) / span)
    previous = position
    sum = decay * sum + (1 - decay) * value
    weights = decay * weights + (1 - decay)
    smoothed.push(weights > 0 ? sum / weights : value)
  })
  return smoothed
}

/** Distance over which a slider of 0 … 100 averages: up to a fifth of the drawn range, finer at the low end. */
export function smoothingSpan(slider: number, range: number): number {
  return (slider / 100) ** 2 * range * 0.2
}
