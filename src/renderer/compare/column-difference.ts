import { mean } from '../../shared/statistics/mean.ts'
import { neededSeeds } from '../../shared/statistics/needed-seeds.ts'
import { bootstrapDifference, leastPairs } from '../../shared/statistics/paired-bootstrap.ts'
import { pairBySeed, type SeededValue, type SeedPairing } from '../../shared/statistics/pair-by-seed.ts'
import { formatDifference } from '../format/numbers.ts'
import { plural, t } from '../i18n/translate.ts'

/** How far a column lies above the baseline, in percentage points. */
export interface ColumnDifference {
  difference: number
  /** 95 %, by bootstrap; null for too few values. */
  interval: readonly [number, number] | null
  /** What the interval rests on, and whether it will do. */
  notes: readonly string[]
}

/** @returns null where either has no value */
export function columnDifference(
  values: readonly SeededValue[],
  baseline: readonly SeededValue[],
): ColumnDifference | null {
  if (values.length === 0 || baseline.length === 0) return null
  const pairing = pairBySeed(values, baseline)
  if (!pairing) {
    const difference = mean(values.map(({ value }) => value)) - mean(baseline.map(({ value }) => value))
    const single = values.length === 1 && baseline.length === 1
    return { difference, interval: null, notes: single ? [] : [t('too few seeds for an interval')] }
  }
  return { ...bootstrapDifference(pairing), notes: [pairingNote(pairing), seedsNote(pairing), ...narrowNote(pairing)] }
}

/** `−1.20 [−2.01, −0.38]` */
export function differenceText({ difference, interval }: ColumnDifference): string {
  const bounds = interval ? ` [${interval.map(formatDifference).join(t(', '))}]` : ''
  return formatDifference(difference) + bounds
}

function pairingNote(pairing: SeedPairing): string {
  if (pairing.kind === 'unpaired') return t('unpaired: fewer than two seeds in common')
  const paired = plural('paired by {count} seed', 'paired by {count} seeds', pairing.differences.length)
  if (pairing.leftOut === 0) return paired
  return `${paired}, ${plural('{count} without a partner left out', '{count} without a partner left out', pairing.leftOut)}`
}

function seedsNote(pairing: SeedPairing): string {
  const needed = neededSeeds(pairing)
  if (needed === 0) return t('enough seeds to tell it from 0')
  if (needed === null) return t('no number of seeds would tell it from 0')
  return plural('needs about {count} more seed', 'needs about {count} more seeds', needed)
}

function narrowNote(pairing: SeedPairing): string[] {
  const count = pairing.kind === 'paired' ? pairing.differences.length : pairing.values.length
  return count < leastPairs ? [t('bootstrap interval too narrow below {count} seeds', { count: leastPairs })] : []
}
