import { effect, onBeforeUnmount, shallowRef, stop, type ShallowRef } from 'vue'
import { cancelDraw, requestDraw } from './draw-queue.ts'

/** Milliseconds between two turns of one chart: ten drawings a second look live and leave time for the rest. */
const turnInterval = 100

/**
 * What a chart is drawn from, made anew when the draw queue gives it its turn: live data may change many times before,
 * and many charts share the time of a frame.
 */
export function useDrawTurn<Value>(make: () => Value): Readonly<ShallowRef<Value>> {
  const made = shallowRef<Value>()
  let lastTurn = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const turn = () => void runner()
  const request = () => {
    timer = undefined
    requestDraw(turn)
  }
  const runner = effect(
    () => {
      lastTurn = performance.now()
      made.value = make()
    },
    { scheduler: () => (timer ??= setTimeout(request, Math.max(0, lastTurn + turnInterval - performance.now()))) },
  )
  onBeforeUnmount(() => {
    stop(runner)
    clearTimeout(timer)
    cancelDraw(turn)
  })
  return made as ShallowRef<Value>
}
