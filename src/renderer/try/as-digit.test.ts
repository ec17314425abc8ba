import { describe, expect, it } from 'vitest'
import { asDigit } from './as-digit.ts'
import type { GreyImage } from './grey-image.ts'

/** A drawing with a filled rectangle of ink. */
function drawing(
  ink: number,
  paper: number,
  [left, top, right, bottom]: readonly [number, number, number, number],
): GreyImage {
  const [width, height] = [280, 280]
  const values = Float32Array.from({ length: width * height }, (_, index) => {
    const [x, y] = [index % width, Math.floor(index / width)]
    return x >= left && x < right && y >= top && y < bottom ? ink : paper
  })
  return { width, height, values }
}

function inked({ width, values }: GreyImage): { columns: number[]; rows: number[] } {
  const columns = new Set<number>()
  const rows = new Set<number>()
  values.forEach((value, index) => {
    if (value < 0.5) return
    columns.add(index % width)
    rows.add(Math.floor(index / width))
  })
  return { columns: [...columns].sort((a, b) => a - b), rows: [...rows].sort((a, b) => a - b) }
}

describe('a drawing as MNIST prepares it', () => {
  it('fills 20 of 28 pixels along its longer side, in the middle', () => {
    const { columns, rows } = inked(asDigit(drawing(1, 0, [10, 20, 60, 120]), 28, 28))
    expect([rows[0], rows.at(-1), rows.length]).toEqual([4, 23, 20])
    expect([columns[0], columns.at(-1), columns.length]).toEqual([9, 18, 10])
  })

  it('inverts dark ink on bright paper', () => {
    const box = [100, 100, 150, 200] as const
    expect(asDigit(drawing(0, 1, box), 28, 28)).toEqual(asDigit(drawing(1, 0, box), 28, 28))
  })

  it('puts the centre of mass in the middle, not the box', () => {
    const heavy = drawing(1, 0, [0, 0, 100, 50])
    const withStem = drawing(1, 0, [40, 50, 50, 200])
    const shape = { ...heavy, values: heavy.values.map((value, index) => Math.max(value, withStem.values[index] ?? 0)) }
    const { rows } = inked(asDigit(shape, 28, 28))
    expect(rows[0]).toBeGreaterThan(4)
  })

  it('leaves an empty drawing empty', () => {
    const { values } = asDigit(drawing(0, 0, [0, 0, 0, 0]), 28, 28)
    expect([values.length, Math.max(...values)]).toEqual([784, 0])
  })
})
