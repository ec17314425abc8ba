import { expect, it } from 'vitest'
import type { StoreReport } from './measure-store.ts'
import { questions } from './questions.ts'
import { storeFigures, storeText } from './report-store.ts'

const answer = { median: 9, least: 8, greatest: 12, first: 11 }
const report: StoreReport = {
  runs: 10,
  rounds: 3,
  writtenPerSecond: 200_000,
  ours: {
    openMs: 5,
    answers: Object.fromEntries(questions.map(({ key }) => [key, answer])),
    residentMegabytes: 180,
    residentMegabytesLater: 251,
    append: { appendedPerSecond: 49_900, readDelay: { median: 2, least: 1, greatest: 60 }, delayedShare: 0.02 },
  },
  peers: {
    tensorboard: {
      library: 'TensorBoard 2',
      scalarsPerSecond: 5,
      answers: { curveMs: answer },
      residentMegabytes: 900,
    },
    trackio: 'not installed',
  },
}

it('judges times by their median, memory and waits by their greatest, rates by what was offered', () => {
  const missed = storeFigures(report).filter(({ met }) => !met)
  expect(missed.map(({ key }) => key)).toEqual(['residentMegabytesLater', 'readDelayMs'])
})

it('shows peers beside it, and why one is missing', () => {
  const text = storeText(report)
  expect(text).toMatch(/one curve, 1,500 px, ms +9\.00 +at most 10 +met +11\.0; 8\.00 … 12\.0/)
  expect(text).toMatch(/TensorBoard 2; written at 5\.00 scalars\/s; resident 900 MB/)
  expect(text).toContain(
    'Resident when each was asked once: 180 MB. Reads that waited over 50 ms: 2.0 %, median 2.00 ms',
  )
  expect(text).toContain('trackio: no figures: not installed')
})
