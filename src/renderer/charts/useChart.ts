import type { EChartsOption } from 'echarts'
import { effect, markRaw, onBeforeUnmount, shallowRef, stop, watch, type Ref } from 'vue'
import { language } from '../i18n/language.ts'
import { initChart, type EChartsType } from './echarts.ts'
import { cancelDraw, requestDraw } from './draw-queue.ts'

/**
 * A chart in an element, drawn anew when what its option was made from has changed. Unlike a component that watches
 * its option, it makes the option only when the draw queue gives it its turn: live data may change many times before.
 * @returns the chart while there is one, and a number that grows with each drawing
 */
export function useChart(element: Readonly<Ref<HTMLElement | null>>, option: () => EChartsOption) {
  const chart = shallowRef<EChartsType>()
  const drawings = shallowRef(0)
  let end = () => {}

  function begin(host: HTMLElement): void {
    const own = markRaw(initChart(host, { renderer: 'canvas' }))
    const draw = () => void runner()
    const runner = effect(
      () => {
        own.setOption(option(), { replaceMerge: ['series', 'dataset'] })
        drawings.value += 1
      },
      { scheduler: () => requestDraw(draw) },
    )
    const resized = new ResizeObserver(() => {
      own.resize()
      drawings.value += 1
    })
    resized.observe(host)
    chart.value = own
    end = () => {
      stop(runner)
      cancelDraw(draw)
      resized.disconnect()
      own.dispose()
      chart.value = undefined
    }
  }

  watch(
    [element, language] as const,
    ([host]) => {
      end()
      end = () => {}
      if (host) begin(host)
    },
    { flush: 'post' },
  )
  onBeforeUnmount(() => end())
  return { chart, drawings }
}
