import { onScopeDispose, ref } from 'vue'

const wholeMilliseconds = 6000
const [leastMilliseconds, mostMilliseconds] = [100, 600]

export interface PlayedSteps {
  count(): number
  position(): number
  choose(position: number): void
}

/** Plays a row of steps from the shown one to the last, from the first when it stands at the last: all in about six seconds. */
export function useStepPlayer(steps: PlayedSteps) {
  const playing = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined

  function pause(): void {
    clearTimeout(timer)
    playing.value = false
  }

  function advance(): void {
    const next = steps.position() + 1
    if (next >= steps.count()) return pause()
    steps.choose(next)
    const milliseconds = wholeMilliseconds / steps.count()
    timer = setTimeout(advance, Math.min(mostMilliseconds, Math.max(leastMilliseconds, milliseconds)))
  }

  function play(): void {
    playing.value = true
    if (steps.position() >= steps.count() - 1) {
      steps.choose(0)
      timer = setTimeout(advance, mostMilliseconds)
    } else advance()
  }

  onScopeDispose(pause)
  return { playing, play, pause }
}
