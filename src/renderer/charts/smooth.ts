/**
 * Exponential moving average over uneven steps. Each value is held over the interval that ends at it and its weight
 * falls as exp(−Δ/τ) with the steps Δ since then: logging more densely does not change the curve. The weights add up
 * to one from the first point on, so there is no start-up bias. NaN stays NaN and counts for nothing.
 * @param steps ascending, same length as `values`
 * @param tau time constant in steps; 0 gives the values unchanged
 */
export function smooth(steps: readonly number[], values: readonly number[], tau: number): number[] {
  if (tau <= 0 || values.length < 2) return [...values]
  let sum = 0
  let weights = 0
  let previous = 2 * (steps[0] ?? 0) - (steps[1] ?? 0)
  return values.map((value, index) => {
    if (Number.isNaN(value)) return value
    const step = steps[index] ?? previous
    const decay = Math.exp(-(step - previous) / tau)
    previous = step
    sum = decay * sum + (1 - decay) * value
    weights = decay * weights + (1 - decay)
    return weights > 0 ? sum / weights : value
  })
}

/** Time constant in steps of a slider of 0 … 100: none, then 1 to 100,000 in equal ratios, rounded to two digits. */
export function timeConstant(slider: number): number {
  return slider <= 0 ? 0 : Number((10 ** (slider / 20)).toPrecision(2))
}
