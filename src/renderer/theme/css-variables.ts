import type { Palette } from './palette.ts'

/** Style-sheet variables of a palette: `accentHover` becomes `--accent-hover`, the series `--series-0` and on. */
export function cssVariables(palette: Palette): Record<string, string> {
  const variables: Record<string, string> = {}
  for (const [name, value] of Object.entries(palette)) {
    if (typeof value === 'string') {
      variables[`--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`] = value
    }
  }
  palette.series.forEach((color, index) => (variables[`--series-${index}`] = color))
  return variables
}
