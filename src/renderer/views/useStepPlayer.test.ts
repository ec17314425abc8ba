import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { effectScope } from 'vue'
import { useStepPlayer } from './useStepPlayer.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function playerAt(start: number, count: number) {
  const chosen: number[] = []
  const scope = effectScope()
  const player = scope.run(() =>
    useStepPlayer({
      count: () => count,
      position: () => chosen.at(-1) ?? start,
      choose: (position) => chosen.push(position),
    }),
  )
  if (!player) throw new Error('The scope gave no player.')
  return { ...player, chosen, scope }
}

test('plays from where it stands to the last step and stops there', () => {
  const { playing, play, chosen } = playerAt(1, 4)
  play()
  expect(playing.value).toBe(true)
  vi.runAllTimers()
  expect(chosen).toEqual([2, 3])
  expect(playing.value).toBe(false)
})

test('starts over from the last step, pauses, and ends with its component', () => {
  const { playing, play, pause, chosen, scope } = playerAt(3, 4)
  play()
  expect(chosen).toEqual([0])
  pause()
  vi.runAllTimers()
  expect(chosen).toEqual([0])
  play()
  scope.stop()
  vi.runAllTimers()
  expect(chosen).toEqual([0, 1])
  expect(playing.value).toBe(false)
})
