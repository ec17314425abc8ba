/** Points of each class have a shape beside their colour. */
export type MarkerShape = 'circle' | 'square' | 'triangle' | 'diamond'

const shapes: readonly MarkerShape[] = ['circle', 'square', 'triangle', 'diamond']

export function markerShape(classIndex: number): MarkerShape {
  return shapes[classIndex % shapes.length] ?? 'circle'
}

/** The outline of a class's marker around (0, 0) as an SVG path: shapes of one size look equally large. */
export function markerPath(classIndex: number, radius: number): string {
  switch (markerShape(classIndex)) {
    case 'circle':
      return `M${-radius} 0a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0Z`
    case 'square': {
      const half = radius * 0.89
      return `M${-half} ${-half}h${2 * half}v${2 * half}h${-2 * half}Z`
    }
    case 'triangle':
      return `M0 ${-1.35 * radius}L${1.17 * radius} ${0.67 * radius}H${-1.17 * radius}Z`
    case 'diamond':
      return `M0 ${-1.25 * radius}L${1.25 * radius} 0L0 ${1.25 * radius}L${-1.25 * radius} 0Z`
  }
}
