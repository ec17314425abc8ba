import { drawAt } from './counter-draws.ts'
import type { PlanePoint } from './dataset-generators.ts'

/** How a plane lies in a space of D dimensions: two orthonormal rows of length D. */
export interface Plane {
  basis: readonly [readonly number[], readonly number[]]
}

/** The plane itself for two dimensions, else a random plane through the origin, uniform over all of them. */
export function createPlane(dimensions: number, seed: number): Plane {
  if (dimensions === 2) {
    return {
      basis: [
        [1, 0],
        [0, 1],
      ],
    }
  }
  const [u, v] = [0, 1].map((axis) =>
    Array.from({ length: dimensions }, (_, index) => drawAt(seed, `plane/axis-${axis}`, index).normal),
  ) as [number[], number[]]
  const first = normalized(u)
  const overlap = dot(v, first)
  return { basis: [first, normalized(v.map((value, index) => value - overlap * (first[index] ?? 0)))] } // Gram–Schmidt
}

/** The point of the space at (x, y) of the plane; distances stay what they are. */
export function embed({ basis: [first, second] }: Plane, [x, y]: PlanePoint): number[] {
  return first.map((value, index) => x * value + y * (second[index] ?? 0))
}

/** The point of the plane nearest to a point of the space. */
export function project({ basis: [first, second] }: Plane, values: ArrayLike<number>): PlanePoint {
  return [dot(values, first), dot(values, second)]
}

function normalized(values: readonly number[]): number[] {
  const norm = Math.sqrt(dot(values, values))
  return values.map((value) => value / norm)
}

function dot(a: ArrayLike<number>, b: readonly number[]): number {
  return b.reduce((sum, value, index) => sum + value * (a[index] ?? 0), 0)
}
