/** Red, green and blue, 0 … 255. */
export type Rgb = readonly [number, number, number]

/** @param text `#rrggbb` */
export function parseColor(text: string): Rgb {
  const value = Number.parseInt(text.slice(1), 16)
  return [value >> 16, (value >> 8) & 255, value & 255]
}

/** The colour at `share` of the way from one to the other. */
export function mixColors(from: Rgb, to: Rgb, share: number): Rgb {
  const mix = (channel: 0 | 1 | 2) => Math.round(from[channel] + (to[channel] - from[channel]) * share)
  return [mix(0), mix(1), mix(2)]
}

/** The colour at `place`, 0 … 1, of a row of colours at equal distances. */
export function rampColor(ramp: readonly Rgb[], place: number): Rgb {
  const position = Math.min(1, Math.max(0, place)) * (ramp.length - 1)
  const index = Math.min(ramp.length - 2, Math.floor(position))
  const [from, to] = [ramp[index], ramp[index + 1]]
  if (!from || !to) throw new Error(`A ramp needs two colours at least, it has ${ramp.length}.`)
  return mixColors(from, to, position - index)
}

export function cssColor([red, green, blue]: Rgb): string {
  return `rgb(${red} ${green} ${blue})`
}
