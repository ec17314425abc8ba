import type { DecodedMap } from './decode-map.ts'

/** Where a map lies within its canvas, in CSS pixels. */
export interface MapFrame {
  left: number
  top: number
  width: number
  height: number
  /** Of the whole canvas. */
  canvasWidth: number
  canvasHeight: number
}

const margins = { left: 48, right: 12, top: 8, bottom: 40 }
const leastWidth = 160

type MapArea = Pick<DecodedMap, 'x' | 'y'>

/** The greatest map of the area's own proportions that the space holds: a unit is as long on both axes. */
export function mapFrame({ x, y }: MapArea, spaceWidth: number, spaceHeight: number): MapFrame {
  const proportion = (x[1] - x[0]) / (y[1] - y[0])
  const widest = Math.min(
    spaceWidth - margins.left - margins.right,
    (spaceHeight - margins.top - margins.bottom) * proportion,
  )
  const width = Math.round(Math.max(leastWidth, widest))
  const height = Math.round(width / proportion)
  return {
    left: margins.left,
    top: margins.top,
    width,
    height,
    canvasWidth: width + margins.left + margins.right,
    canvasHeight: height + margins.top + margins.bottom,
  }
}

/** Pixels from the canvas's left edge. */
export function pixelX(frame: MapFrame, { x }: MapArea, value: number): number {
  return frame.left + ((value - x[0]) / (x[1] - x[0])) * frame.width
}

/** Pixels from the canvas's top edge. */
export function pixelY(frame: MapFrame, { y }: MapArea, value: number): number {
  return frame.top + ((y[1] - value) / (y[1] - y[0])) * frame.height
}

/** A cell by its column and its row, counted from the lowest y. */
export interface MapCell {
  column: number
  row: number
}

/** The cell below a place of the canvas, undefined beside the map. */
export function cellAt(frame: MapFrame, map: DecodedMap, left: number, top: number): MapCell | undefined {
  const column = Math.floor(((left - frame.left) / frame.width) * map.columns)
  const row = Math.floor(((frame.top + frame.height - top) / frame.height) * map.rows)
  const within = column >= 0 && column < map.columns && row >= 0 && row < map.rows
  return within ? { column, row } : undefined
}

/** Round numbers within a range, about `count` of them. */
export function axisTicks([from, to]: readonly [number, number], count: number): number[] {
  const rough = (to - from) / Math.max(1, count)
  const magnitude = 10 ** Math.floor(Math.log10(rough))
  const distance = magnitude * ([1, 2, 5, 10].find((factor) => factor * magnitude >= rough) ?? 10)
  const first = Math.ceil(from / distance)
  const last = Math.floor(to / distance)
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * distance).toPrecision(12)))
}
