import type { DecisionMapViewData } from '../../shared/views.ts'

const x = [-1.6, 2.6] as const
const y = [-1.2, 1.7] as const
const [columns, rows] = [105, 72]

/** Two moons and a made-up classifier that bends round them within some hundred steps. */
export function fakeDecisionMap(step: number): DecisionMapViewData {
  const values = Array.from({ length: columns * rows }, (_, cell) => {
    const across = x[0] + (((cell % columns) + 0.5) / columns) * (x[1] - x[0])
    const up = y[0] + ((Math.floor(cell / columns) + 0.5) / rows) * (y[1] - y[0])
    return upperProbability(across, up, step)
  })
  const sharpness = values.map((value) => value * (1 - value))
  return {
    kind: 'decision-map',
    classNames: ['0', '1'],
    x,
    y,
    columns,
    rows,
    classes: base64(values.map((value) => (value > 0.5 ? 0 : 1))),
    confidence: base64(values.map((value) => 255 * Math.max(value, 1 - value))),
    lds: base64(sharpness.map((value) => 255 * (4 * value) ** 2)),
    largestLds: 0.4 / (1 + step / 500),
    points: [...moons(16, true), ...moons(400, false)],
  }
}

function upperProbability(across: number, up: number, step: number): number {
  const learnt = 1 - Math.exp(-step / 120)
  const toUpper = arcDistance(across, up, 0, 0, 1)
  const toLower = arcDistance(across, up, 1, 0.5, -1)
  const slope = 0.4 * (up - 0.25) - 0.1 * across
  return 1 / (1 + Math.exp(-(1 + 7 * learnt) * (learnt * (toLower - toUpper) + (1 - learnt) * slope)))
}

/** Distance from a half circle of radius 1 that opens downwards (`side` 1) or upwards (−1). */
function arcDistance(across: number, up: number, centreX: number, centreY: number, side: 1 | -1): number {
  const [dx, dy] = [across - centreX, side * (up - centreY)]
  return dy > 0 ? Math.abs(Math.hypot(dx, dy) - 1) : Math.hypot(Math.abs(dx) - 1, dy)
}

function moons(count: number, labeled: boolean): DecisionMapViewData['points'] {
  return Array.from({ length: count }, (_, index) => {
    const label = index % 2
    const angle = (Math.PI * (Math.floor(index / 2) + 0.5)) / Math.ceil(count / 2)
    const [noiseX, noiseY] = [0.09 * Math.sin(index * 78.233), 0.09 * Math.cos(index * 12.9898)]
    return label === 0
      ? { x: Math.cos(angle) + noiseX, y: Math.sin(angle) + noiseY, label, labeled }
      : { x: 1 - Math.cos(angle) + noiseX, y: 0.5 - Math.sin(angle) + noiseY, label, labeled }
  })
}

function base64(values: readonly number[]): string {
  return btoa(String.fromCharCode(...values.map(Math.round)))
}
