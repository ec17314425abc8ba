import { computed, onBeforeUnmount, onMounted, ref, type Ref } from 'vue'

const overscan = 8

/**
 * Which rows of a long list to draw, all of one height.
 * @param scroller the element that scrolls; the rows above the first drawn one become `padTop` pixels
 */
export function useVirtualRows(scroller: Ref<HTMLElement | undefined>, count: () => number, rowHeight: number) {
  const top = ref(0)
  const height = ref(800)
  const observer = new ResizeObserver(measure)

  function measure(): void {
    top.value = scroller.value?.scrollTop ?? 0
    height.value = scroller.value?.clientHeight ?? 0
  }

  onMounted(() => {
    if (scroller.value) observer.observe(scroller.value)
    scroller.value?.addEventListener('scroll', measure, { passive: true })
  })
  onBeforeUnmount(() => observer.disconnect())

  const start = computed(() => Math.max(0, Math.floor(top.value / rowHeight) - overscan))
  const end = computed(() => Math.min(count(), Math.ceil((top.value + height.value) / rowHeight) + overscan))
  const padTop = computed(() => start.value * rowHeight)
  const padBottom = computed(() => Math.max(0, (count() - end.value) * rowHeight))
  return { start, end, padTop, padBottom }
}
