import type { Palette } from '../../theme/palette.ts'
import { decisionBoundary } from './boundary.ts'
import { markerPath } from './class-marker.ts'
import type { DecodedMap } from './decode-map.ts'
import { drawAxes } from './draw-axes.ts'
import { pixelX, pixelY, type MapFrame } from './map-frame.ts'
import { classColor, paintRegions } from './paint-regions.ts'

export interface MapLook {
  palette: Palette
  /** Whether the LDS lies over the regions. */
  heat: boolean
}

const labeledRadius = 6
const otherRadius = 1.8

/**
 * Draws the whole map on a cleared canvas.
 * @param context scaled to CSS pixels
 * @param cells a canvas to paint the cells on, kept between drawings
 */
export function drawMap(
  context: CanvasRenderingContext2D,
  cells: HTMLCanvasElement,
  map: DecodedMap,
  frame: MapFrame,
  look: MapLook,
): void {
  context.clearRect(0, 0, frame.canvasWidth, frame.canvasHeight)
  drawRegions(context, cells, map, frame, look)
  context.save()
  context.beginPath()
  context.rect(frame.left, frame.top, frame.width, frame.height)
  context.clip()
  drawPoints(context, map, frame, look.palette, false)
  drawBoundary(context, map, frame, look.palette)
  drawPoints(context, map, frame, look.palette, true)
  context.restore()
  drawAxes(context, map, frame, look.palette)
}

function drawRegions(
  context: CanvasRenderingContext2D,
  cells: HTMLCanvasElement,
  map: DecodedMap,
  frame: MapFrame,
  { palette, heat }: MapLook,
): void {
  const cellContext = cells.getContext('2d')
  if (!cellContext) return
  if (cells.width !== map.columns) cells.width = map.columns
  if (cells.height !== map.rows) cells.height = map.rows
  const image = cellContext.createImageData(map.columns, map.rows)
  paintRegions(image.data, map, palette, heat)
  cellContext.putImageData(image, 0, 0)
  context.imageSmoothingQuality = 'high'
  context.drawImage(cells, frame.left, frame.top, frame.width, frame.height)
}

/** A line of the text's colour between two of the surface's: readable on every region. */
function drawBoundary(context: CanvasRenderingContext2D, map: DecodedMap, frame: MapFrame, palette: Palette): void {
  const x = (column: number) => frame.left + ((column + 0.5) / map.columns) * frame.width
  const y = (row: number) => frame.top + frame.height - ((row + 0.5) / map.rows) * frame.height
  const path = new Path2D()
  for (const [column, row, nextColumn, nextRow] of decisionBoundary(map)) {
    path.moveTo(x(column), y(row))
    path.lineTo(x(nextColumn), y(nextRow))
  }
  context.lineCap = 'round'
  for (const [width, color] of [
    [4, palette.surface],
    [1.8, palette.text],
  ] as const) {
    context.lineWidth = width
    context.strokeStyle = color
    context.stroke(path)
  }
}

/** Points of one sort, a path per class: a thousand points cost a few fills. */
function drawPoints(
  context: CanvasRenderingContext2D,
  map: DecodedMap,
  frame: MapFrame,
  palette: Palette,
  labeled: boolean,
): void {
  const chosen = map.points.filter((point) => point.labeled === labeled)
  for (let classIndex = 0; classIndex < map.classNames.length; classIndex++) {
    const marker = new Path2D(markerPath(classIndex, labeled ? labeledRadius : otherRadius))
    const path = new Path2D()
    for (const { x, y, label } of chosen) {
      if (label !== classIndex) continue
      path.addPath(marker, new DOMMatrix([1, 0, 0, 1, pixelX(frame, map, x), pixelY(frame, map, y)]))
    }
    context.fillStyle = classColor(palette, classIndex)
    if (labeled) {
      context.lineWidth = 5
      context.strokeStyle = palette.surface
      context.stroke(path)
      context.lineWidth = 2.5
      context.strokeStyle = palette.text
      context.stroke(path)
    }
    context.fill(path)
  }
}
