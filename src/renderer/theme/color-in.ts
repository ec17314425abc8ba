import { palettes, type Palette } from './palette.ts'

/** A colour of the series of any theme as another one has it; a colour that is none of them stays. */
export function colorIn(palette: Palette, color: string): string {
  const places = Object.values(palettes).map(({ series }) => series.indexOf(color))
  return palette.series[Math.max(...places)] ?? color
}
