import { expect, it } from 'vitest'
import { summarizeFrames } from './frames.ts'

it('counts frames over the time between the first and the last', () => {
  const times = [1000, 1020, 1040, 1100, 1120]
  expect(summarizeFrames({ times, drawings: 24 }, 2)).toEqual({
    framesPerSecond: 4 / 0.12,
    longestGap: 60,
    longGaps: 1,
    drawingsPerSecond: 100,
  })
})
