/** What a method shows. Data, never components: the renderer has one component per kind. */
export type ViewSpec = CurvesViewSpec | ConfusionViewSpec

export interface CurvesViewSpec {
  kind: 'curves'
  id: string
  title: string
  /** Names of declared scalars. */
  series: readonly string[]
  yLabel: string
}

export interface ConfusionViewSpec {
  kind: 'confusion'
  id: string
  title: string
}

/** One snapshot of a view at a step. Curves have none: they are drawn from the scalars. */
export type ViewData = ConfusionViewData

export interface ConfusionViewData {
  kind: 'confusion'
  part: 'test'
  classNames: readonly string[]
  /** [true class][predicted class] counts. */
  matrix: readonly (readonly number[])[]
  /** Predicted class of each example of `part`, in data set order: finds the images behind a cell. */
  predictions: readonly number[]
}
