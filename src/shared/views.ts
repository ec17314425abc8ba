import { generatedKinds, type GeneratedViewData, type GeneratedViewSpec } from './generated-views.ts'
import type {
  CombinatorsViewData,
  CombinatorsViewSpec,
  EmbeddingViewData,
  EmbeddingViewSpec,
  FiltersViewData,
  FiltersViewSpec,
  NoiseSweepViewData,
  NoiseSweepViewSpec,
  ReconstructionsViewData,
  ReconstructionsViewSpec,
} from './representation-views.ts'

/** What a method shows. Data, never components: the renderer has one component per kind. */
export type ViewSpec = (
  | CurvesViewSpec
  | ConfusionViewSpec
  | AdversarialGalleryViewSpec
  | HistogramViewSpec
  | DecisionMapViewSpec
  | AttackCurveViewSpec
  | NoiseSweepViewSpec
  | FiltersViewSpec
  | EmbeddingViewSpec
  | CombinatorsViewSpec
  | ReconstructionsViewSpec
  | GeneratedViewSpec
) & {
  /** Runs that lack it have nothing to show. */
  needs?: ViewNeed
}

/** A parameter of numbers that has to be above 0: a single one, or of a list its first or any of them. */
export interface ViewNeed {
  parameter: string
  item: 'first' | 'any'
}

export interface CurvesViewSpec {
  kind: 'curves'
  id: string
  title: string
  /** Names of declared scalars. */
  series: readonly string[]
  yLabel: string
  /** Drawn on a logarithmic axis: the curves lie orders of magnitude apart. */
  logarithmic?: boolean
}

export interface ConfusionViewSpec {
  kind: 'confusion'
  id: string
  title: string
}

const imageKinds: readonly ViewSpec['kind'][] = ['adversarial-gallery', 'filters', 'reconstructions', ...generatedKinds]

/** What decides whether a run has something to show in a view. */
export interface ViewedRun {
  dataset: { plane?: unknown }
  params: Readonly<Record<string, unknown>>
}

/** Whether a view can be drawn of a run: decisions need points of a plane, galleries need images. */
export function viewApplies({ kind, needs }: ViewSpec, { dataset, params }: ViewedRun): boolean {
  if (needs && !isMet(needs, params)) return false
  if (kind === 'decision-map') return dataset.plane !== undefined
  if (imageKinds.includes(kind)) return dataset.plane === undefined
  return true
}

function isMet({ parameter, item }: ViewNeed, params: ViewedRun['params']): boolean {
  const numbers = [params[parameter]].flat()
  return (item === 'first' ? numbers.slice(0, 1) : numbers).some((value) => Number(value) > 0)
}

/** One snapshot of a view at a step. Curves have none: they are drawn from the scalars. */
export type ViewData =
  | ConfusionViewData
  | AdversarialGalleryViewData
  | HistogramViewData
  | DecisionMapViewData
  | AttackCurveViewData
  | NoiseSweepViewData
  | FiltersViewData
  | EmbeddingViewData
  | CombinatorsViewData
  | ReconstructionsViewData
  | GeneratedViewData

export interface ConfusionViewData {
  kind: 'confusion'
  part: 'test'
  classNames: readonly string[]
  /** [true class][predicted class] counts. */
  matrix: readonly (readonly number[])[]
  /** Predicted class of each example of `part`, in data set order: finds the images behind a cell. */
  predictions: readonly number[]
}

/** Images with their adversarial perturbations side by side. */
export interface AdversarialGalleryViewSpec {
  kind: 'adversarial-gallery'
  id: string
  title: string
}

export interface AdversarialGalleryViewData {
  kind: 'adversarial-gallery'
  part: 'test'
  width: number
  height: number
  channels: number
  classNames: readonly string[]
  /** L2 norm of every perturbation shown, for pixels in [0, 1]. */
  epsilon: number
  examples: readonly AdversarialExample[]
}

export interface AdversarialExample {
  /** In the part's order. */
  index: number
  label: number
  /** Base64 of pixels 0 … 255, row by row, channels last. */
  image: string
  /** Class probabilities before. */
  probabilities: readonly number[]
  attacks: readonly {
    /** `fgsm`, `l2`, `vat`, `random`: all of the same L2 norm. */
    attack: string
    label: string
    /** Base64 of 128 + 127·r/max|r|: grey where nothing changes. */
    perturbation: string
    /** Largest change of a pixel, which the perturbation's picture is scaled by. */
    largestChange: number
    /** Base64 of the perturbed image, clipped to 0 … 255 for showing. */
    image: string
    probabilities: readonly number[]
  }[]
}

/** Distributions on one axis, such as LDS on labelled, unlabelled and test points. */
export interface HistogramViewSpec {
  kind: 'histogram'
  id: string
  title: string
  xLabel: string
}

export interface HistogramViewData {
  kind: 'histogram'
  /** One more than there are bins, ascending. */
  edges: readonly number[]
  series: readonly { name: string; label: string; counts: readonly number[]; mean: number }[]
}

/** What a classifier decides over a plane: class regions, confidence, LDS, the labelled points. */
export interface DecisionMapViewSpec {
  kind: 'decision-map'
  id: string
  title: string
}

export interface DecisionMapViewData {
  kind: 'decision-map'
  classNames: readonly string[]
  /** Corners of the map. */
  x: readonly [number, number]
  y: readonly [number, number]
  columns: number
  rows: number
  /** Base64 of the predicted class per cell, row by row from the lowest y. */
  classes: string
  /** Base64 of the greatest probability per cell, 0 … 255. */
  confidence: string
  /** Base64 of LDS per cell relative to `largestLds`, 0 … 255. */
  lds: string
  largestLds: number
  points: readonly { x: number; y: number; label: number; labeled: boolean }[]
}

/** Error under attack as a function of ε, one curve per attack. */
export interface AttackCurveViewSpec {
  kind: 'attack-curve'
  id: string
  title: string
}

export interface AttackCurveViewData {
  kind: 'attack-curve'
  part: 'test'
  /** Test examples attacked: the first of the part. */
  examples: number
  curves: readonly {
    attack: string
    label: string
    norm: 'L∞' | 'L2'
    epsilons: readonly number[]
    /** Per cent. */
    errors: readonly number[]
  }[]
}
