import type { DataShape } from '../method.ts'

/** Of the convolutions of discriminators and generators. */
export const kernelSize = 5

/** Sides of the maps, the image first, after 0 … `times` convolutions of stride 2. */
export function halvedSides(
  { width, height }: Pick<DataShape, 'width' | 'height'>,
  times: number,
): { width: number; height: number }[] {
  const half = (side: number, count: number): number => (count === 0 ? side : half(Math.ceil(side / 2), count - 1))
  return Array.from({ length: times + 1 }, (_, count) => ({ width: half(width, count), height: half(height, count) }))
}
