import { computed, onBeforeUnmount, onMounted, ref, type Ref } from 'vue'

const overscan = 8

/**
 * Which rows of a long list to draw, all of one height. The first frame draws those in sight alone, so that the page is
 * there sooner; the rows around them follow when it is painted.
 * @param scroller the element that scrolls; the rows above the first drawn one become `padTop` pixels
 */
export function useVirtualRows(scroller: Ref<HTMLElement | undefined>, count: () => number, rowHeight: number) {
  const top = ref(0)
  /** Less than most windows give: what is missing is drawn once the height is known. */
  const height = ref(480)
  const around = ref(0)
  const observer = new ResizeObserver(measure)
  let idle = 0

  function measure(): void {
    top.value = scroller.value?.scrollTop ?? 0
    height.value = scroller.value?.clientHeight ?? 0
  }

  onMounted(() => {
    if (scroller.value) observer.observe(scroller.value)
    scroller.value?.addEventListener('scroll', measure, { passive: true })
    idle = requestIdleCallback(() => (around.value = overscan), { timeout: 500 })
  })
  onBeforeUnmount(() => {
    observer.disconnect()
    cancelIdleCallback(idle)
  })

  const start = computed(() => Math.max(0, Math.floor(top.value / rowHeight) - around.value))
  const end = computed(() => Math.min(count(), Math.ceil((top.value + height.value) / rowHeight) + around.value))
  const padTop = computed(() => start.value * rowHeight)
  const padBottom = computed(() => Math.max(0, (count() - end.value) * rowHeight))
  return { start, end, padTop, padBottom }
}
