import type { PlanePoints } from '../../shared/api.ts'

/** A window on points of a plane, with a margin. */
export interface PlaneBox {
  /** Of an SVG whose y axis points down: y values are drawn negated. */
  viewBox: string
  /** Of a point, in units of the plane. */
  radius: number
}

export function planeBox({ x, y }: Pick<PlanePoints, 'x' | 'y'>): PlaneBox {
  const [left, right] = extent(x)
  const [bottom, top] = extent(y)
  const size = Math.max(right - left, top - bottom) || 1
  const margin = size * 0.05
  const box = [left - margin, -top - margin, right - left + 2 * margin, top - bottom + 2 * margin]
  return { viewBox: box.join(' '), radius: size / 150 }
}

function extent(values: readonly number[]): [number, number] {
  return values.reduce<[number, number]>(
    ([least, greatest], value) => [Math.min(least, value), Math.max(greatest, value)],
    [Infinity, -Infinity],
  )
}
