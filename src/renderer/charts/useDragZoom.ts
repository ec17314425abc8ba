import { ref, type Ref } from 'vue'

/** A chart as far as dragging needs it. */
export interface PixelChart {
  convertFromPixel(finder: { xAxisIndex: number }, pixel: number): number
}

/**
 * Dragging over a chart selects a range of its x axis.
 * @param chart the chart below the pointer
 * @param onSelect gets the range in values of the axis, ascending
 */
export function useDragZoom(chart: Ref<PixelChart | undefined>, onSelect: (from: number, to: number) => void) {
  const band = ref<{ left: number; width: number }>()
  let origin = 0

  function pixelOf(event: PointerEvent): number {
    const box = event.currentTarget instanceof HTMLElement ? event.currentTarget.getBoundingClientRect() : undefined
    return event.clientX - (box?.left ?? 0)
  }

  function onPointerdown(event: PointerEvent): void {
    if (event.button !== 0) return
    origin = pixelOf(event)
    band.value = { left: origin, width: 0 }
    if (event.currentTarget instanceof HTMLElement) event.currentTarget.setPointerCapture(event.pointerId)
  }

  function onPointermove(event: PointerEvent): void {
    if (!band.value) return
    const now = pixelOf(event)
    band.value = { left: Math.min(origin, now), width: Math.abs(now - origin) }
  }

  function onPointerup(): void {
    const selected = band.value
    band.value = undefined
    // Less than this is a click with an unsteady hand.
    if (!selected || selected.width < 6 || !chart.value) return
    const from = chart.value.convertFromPixel({ xAxisIndex: 0 }, selected.left)
    const to = chart.value.convertFromPixel({ xAxisIndex: 0 }, selected.left + selected.width)
    onSelect(Math.max(0, from), to)
  }

  return { band, onPointerdown, onPointermove, onPointerup }
}
