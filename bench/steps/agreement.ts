import type { CandidateReady } from '../candidates/messages.ts'

/**
 * How a candidate's first steps differ from the reference's; undefined when they compute the same. Scalars that
 * `tolerances` does not name are not compared.
 */
export function disagreement(
  reference: CandidateReady['losses'],
  losses: CandidateReady['losses'],
  tolerances: Readonly<Record<string, number>>,
): string | undefined {
  for (const [name, tolerance] of Object.entries(tolerances)) {
    for (const [step, scalars] of reference.entries()) {
      const expected = scalars[name]
      const actual = losses[step]?.[name]
      const room = tolerance * Math.max(Math.abs(expected), Math.abs(actual ?? Number.NaN))
      if (!(Math.abs(expected - (actual ?? Number.NaN)) <= room)) {
        return `computes something else: ${name} of step ${step + 1} was ${actual}, expected ${expected} within ${100 * tolerance} %`
      }
    }
  }
  return undefined
}
