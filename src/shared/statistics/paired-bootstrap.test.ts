import { expect, test } from 'vitest'
import { bootstrapDifference } from './paired-bootstrap.ts'
import { pairBySeed, type SeedPairing } from './pair-by-seed.ts'

const seeded = (values: readonly number[], first = 1) => values.map((value, index) => ({ seed: first + index, value }))

function pairing(values: readonly number[], baseline: readonly number[], firstOfBaseline = 1): SeedPairing {
  const found = pairBySeed(seeded(values), seeded(baseline, firstOfBaseline))
  if (!found) throw new Error('These groups have too few values.')
  return found
}

test('pairs the seeds that both have, counts the others, and keeps strangers apart', () => {
  expect(pairing([5, 6, 7], [4, 4, 4, 4], 2)).toEqual({ kind: 'paired', differences: [2, 3], leftOut: 3 })
  expect(pairing([5, 6], [4, 3], 7)).toEqual({ kind: 'unpaired', values: [5, 6], baseline: [4, 3] })
  expect(pairBySeed(seeded([5]), seeded([4, 3]))).toBeNull()
})

test('pairs that all differ alike have no spread, however far their values scatter', () => {
  expect(bootstrapDifference(pairing([3, 9, 30], [1, 7, 28]))).toEqual({ difference: 2, interval: [2, 2] })
})

test('two pairs: the mean of a draw is either value or the middle, with 1/4, 1/4 and 1/2', () => {
  expect(bootstrapDifference(pairing([1, 3], [1, 1]))).toEqual({ difference: 1, interval: [0, 2] })
})

test('agrees with the exact distribution over all 5⁵ draws', () => {
  const differences = [-1, 0.5, 2, 3, 7]
  const means: number[] = []
  for (let draw = 0; draw < 5 ** 5; draw++) {
    means.push(
      [1, 5, 25, 125, 625].reduce((sum, place) => sum + (differences[Math.floor(draw / place) % 5] ?? 0), 0) / 5,
    )
  }
  means.sort((a, b) => a - b)
  const { interval } = bootstrapDifference(pairing(differences, [0, 0, 0, 0, 0]))
  expect(interval[0]).toBeCloseTo(means[Math.floor(0.025 * means.length)] ?? Number.NaN, 0)
  expect(interval[1]).toBeCloseTo(means[Math.floor(0.975 * means.length)] ?? Number.NaN, 0)
})

test('unpaired groups: centred on the difference of means, as wide as the normal interval says', () => {
  const values = Array.from({ length: 40 }, (_, index) => index % 4)
  const { difference, interval } = bootstrapDifference(
    pairing(
      values,
      values.map((value) => value + 3),
      100,
    ),
  )
  expect(difference).toBeCloseTo(-3, 12)
  // Each mean has standard error √(1.25 / 40); their difference √2 times that.
  const halfWidth = 1.96 * Math.sqrt((2 * 1.25) / 40)
  expect(interval[0]).toBeCloseTo(-3 - halfWidth, 1)
  expect(interval[1]).toBeCloseTo(-3 + halfWidth, 1)
})
