import { onBeforeUnmount, ref, type Ref } from 'vue'
import type { AxisRange } from './axis-range.ts'
import { useChartCursor } from './chart-cursor.ts'

/** A chart as far as pointing at its x axis needs it. */
export interface PixelChart {
  convertFromPixel(finder: { xAxisIndex: number }, pixel: number): number
}

/** Less than this is a click with an unsteady hand, in pixels. */
const leastDrag = 6

/**
 * Moving over a chart places the cursor of the page, dragging selects a range of its x axis.
 * @param chart the chart below the pointer
 * @param onSelect gets the range in values of the axis
 */
export function usePlotPointer(chart: Readonly<Ref<PixelChart | undefined>>, onSelect: (range: AxisRange) => void) {
  const cursor = useChartCursor()
  const band = ref<{ left: number; width: number }>()
  let origin = 0

  function pixelOf(event: PointerEvent): number {
    const box = event.currentTarget instanceof HTMLElement ? event.currentTarget.getBoundingClientRect() : undefined
    return event.clientX - (box?.left ?? 0)
  }

  function valueAt(pixel: number): number | undefined {
    return chart.value?.convertFromPixel({ xAxisIndex: 0 }, pixel)
  }

  function onPointerdown(event: PointerEvent): void {
    if (event.button !== 0) return
    origin = pixelOf(event)
    band.value = { left: origin, width: 0 }
    if (event.currentTarget instanceof HTMLElement) event.currentTarget.setPointerCapture(event.pointerId)
  }

  function onPointermove(event: PointerEvent): void {
    const now = pixelOf(event)
    cursor.position = valueAt(now) ?? null
    if (band.value) band.value = { left: Math.min(origin, now), width: Math.abs(now - origin) }
  }

  function onPointerup(): void {
    const selected = band.value
    band.value = undefined
    if (!selected || selected.width < leastDrag) return
    const from = valueAt(selected.left)
    const to = valueAt(selected.left + selected.width)
    if (from !== undefined && to !== undefined) onSelect([from, to])
  }

  function onPointerleave(): void {
    cursor.position = null
  }

  onBeforeUnmount(onPointerleave)
  return { band, listeners: { onPointerdown, onPointermove, onPointerup, onPointerleave } }
}
