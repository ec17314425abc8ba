import type { DecodedMap } from './decode-map.ts'

/** Ends of a stretch of the boundary: column and row of one end, then of the other, in cells from the centre of the first. */
export type BoundarySegment = readonly [number, number, number, number]

/**
 * Where the predicted class changes, by marching squares over the cells' centres, one class after the other. Between
 * two centres the line stands where the margins of the two predictions balance.
 */
export function decisionBoundary(map: DecodedMap): BoundarySegment[] {
  const segments: BoundarySegment[] = []
  const classCount = map.classNames.length
  // Of two classes one line says all.
  for (let classIndex = classCount === 2 ? 1 : 0; classIndex < classCount; classIndex++) {
    const margins = signedMargins(map, classIndex)
    for (let row = 0; row + 1 < map.rows; row++) {
      for (let column = 0; column + 1 < map.columns; column++) marchSquare(segments, margins, map.columns, column, row)
    }
  }
  return segments
}

/** How far each cell is from giving up its class, positive inside the class and negative outside. */
function signedMargins({ classes, confidence, classNames }: DecodedMap, classIndex: number): Float32Array {
  const others = Math.max(1, classNames.length - 1)
  return Float32Array.from(classes, (predicted, cell) => {
    const probability = (confidence[cell] ?? 0) / 255
    const margin = Math.max(1e-3, probability - (1 - probability) / others)
    return predicted === classIndex ? margin : -margin
  })
}

/** Adds the line through the square whose lowest corner is the centre of the cell at (column, row). */
function marchSquare(segments: BoundarySegment[], margins: Float32Array, columns: number, column: number, row: number) {
  const corner = row * columns + column
  const lowLeft = margins[corner] ?? 0
  const lowRight = margins[corner + 1] ?? 0
  const highLeft = margins[corner + columns] ?? 0
  const highRight = margins[corner + columns + 1] ?? 0
  const inside = [lowLeft, lowRight, highRight, highLeft].filter((margin) => margin > 0).length
  if (inside === 0 || inside === 4) return
  const crossings: (readonly [number, number])[] = []
  if (lowLeft > 0 !== lowRight > 0) crossings.push([column + zeroBetween(lowLeft, lowRight), row])
  if (lowRight > 0 !== highRight > 0) crossings.push([column + 1, row + zeroBetween(lowRight, highRight)])
  if (highLeft > 0 !== highRight > 0) crossings.push([column + zeroBetween(highLeft, highRight), row + 1])
  if (lowLeft > 0 !== highLeft > 0) crossings.push([column, row + zeroBetween(lowLeft, highLeft)])
  const [bottom, right, top, left] = crossings
  if (bottom && right && top && left) {
    // A saddle: the sign of its middle says which two corners hang together.
    const lowLeftAlone = lowLeft > 0 !== lowLeft + lowRight + highLeft + highRight > 0
    segments.push(lowLeftAlone ? [...bottom, ...left] : [...bottom, ...right])
    segments.push(lowLeftAlone ? [...top, ...right] : [...top, ...left])
  } else if (bottom && right) segments.push([...bottom, ...right])
}

/** Where a line from `from` to `to`, of opposite signs, is zero: 0 … 1. */
function zeroBetween(from: number, to: number): number {
  return from / (from - to)
}
