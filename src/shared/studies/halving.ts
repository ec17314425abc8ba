import type { StudySpec } from '../studies.ts'

export type Pruning = NonNullable<StudySpec['pruning']>

/** How many of `count` runs go on from a rung. */
export function survivorCount(count: number, { factor }: Pruning): number {
  return Math.max(1, Math.floor(count / factor))
}

/**
 * Where the survivors of a rung stop next; null lets them train to their end.
 * @param longest the most steps that one of them has in all
 */
export function nextRung(rung: number, survivors: number, longest: number, { factor }: Pruning): number | null {
  const next = rung * factor
  return survivors <= 1 || next >= longest ? null : next
}

/** The share of its steps that a run of `steps` trains on average when `count` of them are halved. */
export function halvingShare(count: number, steps: number, pruning: Pruning): number {
  let trained = 0
  let alive = count
  let from = 0
  let rung: number | null = pruning.firstStep < steps ? pruning.firstStep : null
  while (rung !== null) {
    trained += alive * (rung - from)
    from = rung
    alive = survivorCount(alive, pruning)
    rung = nextRung(rung, alive, steps, pruning)
  }
  trained += alive * (steps - from)
  return trained / (count * steps)
}
