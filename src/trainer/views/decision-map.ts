import { decisionGrid } from '../../ml/diagnostics/decision-grid.ts'
import { type Plane, project } from '../../shared/plane-embedding.ts'
import type { DecisionMapViewData } from '../../shared/views.ts'
import { bytesToBase64, unitsToBase64 } from './base64.ts'
import { perturbationNormOf, type ViewContext } from './view-context.ts'

type MapPoint = DecisionMapViewData['points'][number]

/** Room around the points, as a share of their extent. */
const margin = 0.15

/** Unlabelled points drawn at most: more hide the map. */
const mostUnlabeled = 400

/**
 * The classifier's decisions over the plane of the data.
 * @param cells along each side
 */
export function decisionMap(context: ViewContext, plane: Plane, cells: number): DecisionMapViewData {
  const { instance, dataset, random } = context
  const points = mapPoints(context, plane)
  const x = range(points.map((point) => point.x))
  const y = range(points.map((point) => point.y))
  const area = { x, y, columns: cells, rows: cells, basis: plane.basis }
  const options = { epsilon: perturbationNormOf(instance), xi: 0.01, powerIterations: 1 }
  const { classes, confidence, lds } = decisionGrid(instance.classify, area, random.scope('decision-map'), options)
  const largestLds = lds.reduce((most, value) => Math.max(most, value), 0)
  return {
    kind: 'decision-map',
    classNames: dataset.classNames,
    x,
    y,
    columns: cells,
    rows: cells,
    classes: bytesToBase64(classes),
    confidence: unitsToBase64(confidence),
    lds: unitsToBase64(lds.map((value) => value / (largestLds || 1))),
    largestLds,
    points,
  }
}

/** The labelled training points, and unlabelled or test points for the shape of the data. */
function mapPoints({ data, labeled, unlabeled }: ViewContext, plane: Plane): MapPoint[] {
  const pointOf = (part: 'train' | 'test', index: number, isLabeled: boolean): MapPoint => {
    const { pixels, inputSize, labels } = data[part]
    const [x, y] = project(plane, pixels.subarray(index * inputSize, (index + 1) * inputSize))
    return { x, y, label: labels[index], labeled: isLabeled }
  }
  const known = new Set(labeled)
  const others = [...unlabeled].filter((index) => !known.has(index)).slice(0, mostUnlabeled)
  const test = Array.from({ length: Math.min(data.test.count, mostUnlabeled - others.length) }, (_, index) => index)
  return [
    ...others.map((index) => pointOf('train', index, false)),
    ...test.map((index) => pointOf('test', index, false)),
    ...[...known].map((index) => pointOf('train', index, true)),
  ]
}

function range(values: readonly number[]): [number, number] {
  const low = Math.min(...values)
  const high = Math.max(...values)
  const room = margin * (high - low)
  return [low - room, high + room]
}
