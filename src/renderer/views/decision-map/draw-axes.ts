import { formatScalar } from '../../format/numbers.ts'
import { sansFont } from '../../theme/naive-overrides.ts'
import type { Palette } from '../../theme/palette.ts'
import type { DecodedMap } from './decode-map.ts'
import { axisTicks, pixelX, pixelY, type MapFrame } from './map-frame.ts'

/** A tick for about so many pixels. */
const tickDistance = 90
const tickLength = 4

/** The frame of a map with ticks, their numbers and the names of the two axes. */
export function drawAxes(
  context: CanvasRenderingContext2D,
  map: Pick<DecodedMap, 'x' | 'y'>,
  frame: MapFrame,
  palette: Palette,
): void {
  const bottom = frame.top + frame.height
  context.lineWidth = 1
  context.strokeStyle = palette.border
  context.strokeRect(frame.left - 0.5, frame.top - 0.5, frame.width + 1, frame.height + 1)
  context.fillStyle = palette.muted
  context.strokeStyle = palette.muted
  context.font = `12px ${sansFont}`
  context.beginPath()

  context.textAlign = 'center'
  context.textBaseline = 'top'
  for (const tick of axisTicks(map.x, frame.width / tickDistance)) {
    const x = pixelX(frame, map, tick)
    context.moveTo(x, bottom)
    context.lineTo(x, bottom + tickLength)
    context.fillText(formatScalar(tick), x, bottom + 7)
  }
  context.fillText('x₁', frame.left + frame.width / 2, bottom + 23)

  context.textAlign = 'right'
  context.textBaseline = 'middle'
  for (const tick of axisTicks(map.y, frame.height / tickDistance)) {
    const y = pixelY(frame, map, tick)
    context.moveTo(frame.left - tickLength, y)
    context.lineTo(frame.left, y)
    context.fillText(formatScalar(tick), frame.left - 8, y)
  }
  context.textAlign = 'left'
  context.fillText('x₂', 2, frame.top + frame.height / 2)
  context.stroke()
}
