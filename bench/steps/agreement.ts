import type { CandidateReady } from '../candidates/messages.ts'
import type { Tolerance } from '../cases/bench-case.ts'

/**
 * How a candidate's first steps differ from the reference's; undefined when they compute the same. Scalars that
 * `tolerances` does not name are not compared.
 */
export function disagreement(
  reference: CandidateReady['losses'],
  losses: CandidateReady['losses'],
  tolerances: Readonly<Record<string, Tolerance>>,
): string | undefined {
  for (const [name, tolerance] of Object.entries(tolerances)) {
    const perStep = typeof tolerance === 'number' ? reference.map(() => tolerance) : tolerance
    for (const [step, share] of perStep.entries()) {
      const expected = reference[step][name]
      const actual = losses[step]?.[name]
      const room = share * Math.max(Math.abs(expected), Math.abs(actual ?? Number.NaN))
      if (!(Math.abs(expected - (actual ?? Number.NaN)) <= room)) {
        return `computes something else: ${name} of step ${step + 1} was ${actual}, expected ${expected} within ${100 * share} %`
      }
    }
  }
  return undefined
}
