import type { ScalarSeries } from '../runs.ts'
import { summarizeGroup, type GroupSummary } from './group-summary.ts'

/** Around a mean: one sample standard deviation, one standard error, or the 95 % interval of the mean by Student's t. */
export const spreads = ['deviation', 'error', 'interval'] as const
export type Spread = (typeof spreads)[number]

export interface SpreadBand {
  lower: readonly number[]
  upper: readonly number[]
}

/** The mean curve of a group and what surrounds it. The bands have the length of the curve; NaN leaves a gap. */
export interface MeanSeries {
  series: ScalarSeries
  /** How many runs have a point. */
  count: number
  bands: Readonly<Record<Spread, SpreadBand>>
}

/**
 * Mean and its spread over the runs of a group, at every step that any of them has. Between two steps of
 * its own a run counts with the value on the straight line between them, outside of them not at all. Where one run
 * alone is left there is no spread: the band has a gap. Exact with all points; points thinned to the extremes of
 * buckets widen the band.
 * `total` counts the points of the mean and those that thinning left out of it.
 * @returns undefined for no points
 */
export function meanSeries(members: readonly ScalarSeries[]): MeanSeries | undefined {
  const measured = members.filter(({ steps }) => steps.length > 0)
  const [first] = measured
  if (!first) return undefined
  const steps = unionOfSteps(measured)
  const walks = measured.map((member) => valuesAt(member, steps))
  const summaries: (GroupSummary | null)[] = []
  const series = { epochs: [] as number[], activeSeconds: [] as number[], values: [] as number[] }
  steps.forEach((_, index) => {
    const present = walks.flatMap((walk) => walk[index] ?? [])
    const summary = summarizeGroup(present.map(({ value }) => value).filter((value) => !Number.isNaN(value)))
    summaries.push(summary)
    series.values.push(summary?.mean ?? Number.NaN)
    series.epochs.push(average(present.map(({ epoch }) => epoch)))
    series.activeSeconds.push(average(present.map(({ activeSeconds }) => activeSeconds)))
  })
  const leftOut = members.reduce((sum, member) => sum + member.total - member.steps.length, 0)
  const bandOf = (spread: Spread): SpreadBand => {
    const ends = summaries.map((summary) => endsOf(summary, spread))
    return { lower: ends.map(([low]) => low), upper: ends.map(([, high]) => high) }
  }
  return {
    series: { name: first.name, steps, ...series, total: steps.length + leftOut },
    count: measured.length,
    bands: { deviation: bandOf('deviation'), error: bandOf('error'), interval: bandOf('interval') },
  }
}

function endsOf(summary: GroupSummary | null, spread: Spread): readonly [number, number] {
  if (spread === 'interval') return summary?.interval ?? [Number.NaN, Number.NaN]
  const mean = summary?.mean ?? Number.NaN
  const width = (spread === 'error' ? summary?.standardError : summary?.deviation) ?? Number.NaN
  return [mean - width, mean + width]
}

interface Place {
  value: number
  epoch: number
  activeSeconds: number
}

function unionOfSteps(members: readonly ScalarSeries[]): number[] {
  return [...new Set(members.flatMap(({ steps }) => steps))].sort((a, b) => a - b)
}

/** The member at each of the ascending steps; undefined before its first and after its last. */
function valuesAt(member: ScalarSeries, steps: readonly number[]): (Place | undefined)[] {
  let next = 0
  return steps.map((step) => {
    while (next < member.steps.length && (member.steps[next] ?? 0) < step) next += 1
    if (next === member.steps.length || (next === 0 && member.steps[0] !== step)) return undefined
    const before = member.steps[next - 1] ?? step
    const after = member.steps[next] ?? step
    const share = after === step ? 1 : (step - before) / (after - before)
    const between = (list: readonly number[]) =>
      share === 1 ? at(list, next) : at(list, next - 1) * (1 - share) + at(list, next) * share
    return {
      value: between(member.values),
      epoch: between(member.epochs),
      activeSeconds: between(member.activeSeconds),
    }
  })
}

function at(list: readonly number[], index: number): number {
  return list[index] ?? Number.NaN
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
