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

/** The least and the greatest of some points, in their order. NaN is given only where there is nothing else. */
export function extremesOf(points: readonly Point[]): Point[] {
  let least = points[0]
  let greatest = points[0]
  if (!least || !greatest) return []
  for (const point of points) {
    const value = point[3]
    if (value === null) continue
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
    let bucket: Point[] = []
    let number = 0
    for (const point of points.slice(1, -1)) {
      const its = Math.floor((point[0] - first[0] - 1) * scale)
      if (its !== number) {
        thinned.push(...extremesOf(bucket))
        bucket = []
        number = its
      }
      bucket.push(point)
    }
    thinned.push(...extremesOf(bucket))
  }
  thinned.push(last)
  return thinned
}
