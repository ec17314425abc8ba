import type { ScalarSeries } from '../../shared/runs.ts'

/** One point of a curve as the tables hold it; NULL stands for NaN. */
export type Point = readonly [step: number, epoch: number, activeSeconds: number, value: number | null]

/** The points of one curve as callers get them. */
export function toSeries(name: string, points: readonly Point[], total: number): ScalarSeries {
  return {
    name,
    steps: points.map(([step]) => step),
    epochs: points.map(([, epoch]) => epoch),
    activeSeconds: points.map(([, , activeSeconds]) => activeSeconds),
    values: points.map(([, , , value]) => value ?? Number.NaN),
    total,
  }
}

/**
 * The least and the greatest of the points from `start` up to `end`, in their order. NaN is given only where there is
 * nothing else.
 */
export function extremesOf(points: readonly Point[], start = 0, end = points.length): Point[] {
  let least = points[start]
  let greatest = least
  if (!least || !greatest || start >= end) return []
  for (let index = start; index < end; index++) {
    const point = points[index]
    const value = point?.[3] ?? null
    if (!point || value === null) continue
    if (least[3] === null || value < least[3]) least = point
    if (greatest[3] === null || value > greatest[3]) greatest = point
  }
  if (least === greatest) return [least]
  return least[0] < greatest[0] ? [least, greatest] : [greatest, least]
}

/**
 * At most two points a bucket: the least and the greatest, in order of step. First and last point fill one bucket, what
 * lies between them shares the others.
 */
export function thin(points: readonly Point[], buckets: number): Point[] {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last || points.length <= 2 * buckets) return [...points]
  const thinned = [first]
  if (buckets > 1) {
    const scale = (buckets - 1) / (last[0] - first[0] - 1)
    const bucketOf = ([step]: Point) => Math.floor((step - first[0] - 1) * scale)
    let start = 1
    for (let end = 2; end < points.length; end++) {
      const [opening, point] = [points[start], points[end]]
      if (!opening || !point || (end < points.length - 1 && bucketOf(point) === bucketOf(opening))) continue
      thinned.push(...extremesOf(points, start, end))
      start = end
    }
  }
  thinned.push(last)
  return thinned
}
