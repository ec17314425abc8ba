import { describe, expect, it } from 'vitest'
import { disagreement } from './agreement.ts'

const reference = [
  { loss: 2, lds: 0.1 },
  { loss: 1, lds: 0.2 },
]

describe('agreement of two candidates', () => {
  it('allows what the tolerances allow, and scalars that only one of them has', () => {
    const other: Record<string, number>[] = [
      { loss: 2.01, lds: 0.15, entropy: 3 },
      { loss: 1.009, lds: 0.2 },
    ]
    expect(disagreement(reference, other, { loss: 0.01, lds: 0.5 })).toBeUndefined()
  })

  it('compares the first steps alone where each has a tolerance', () => {
    const other: Record<string, number>[] = [
      { loss: 2, lds: 0.1 },
      { loss: 1, lds: 0.9 },
    ]
    expect(disagreement(reference, other, { loss: 0.01, lds: [0.5] })).toBeUndefined()
    expect(disagreement(reference, other, { loss: 0.01, lds: [0.5, 0.5] })).toMatch(/lds of step 2 was 0.9/)
  })

  it.each([
    {
      problem: 'another value',
      other: [{ loss: 2 }, { loss: 1.1 }],
      message: /loss of step 2 was 1.1, expected 1 within 1 %/,
    },
    { problem: 'a scalar that is missing', other: [{ lds: 0.1 }], message: /loss of step 1 was undefined/ },
    { problem: 'a step that is missing', other: [{ loss: 2 }], message: /loss of step 2 was undefined/ },
    { problem: 'no number', other: [{ loss: Number.NaN }], message: /loss of step 1 was NaN/ },
  ])('names $problem', ({ other, message }) => {
    expect(disagreement(reference, other, { loss: 0.01 })).toMatch(message)
  })
})
