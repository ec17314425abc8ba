import * as tf from '@tensorflow/tfjs-core'
import type { ResidentData } from '../../ml/data/resident-data.ts'
import type { MethodInstance } from '../../ml/method.ts'
import { StepRandom } from '../../ml/random.ts'
import type { DatasetInfo } from '../../shared/datasets.ts'
import type { RunDescription } from '../../shared/run-description.ts'
import { type ViewData, type ViewSpec, viewApplies } from '../../shared/views.ts'
import type { Evaluator } from '../evaluator.ts'
import type { RunData } from '../load-data.ts'
import { decisionMap } from './decision-map.ts'
import { liveCells, snapshotOf } from './index.ts'
import type { ViewContext } from './view-context.ts'

export interface Snapshot {
  viewId: string
  data: ViewData
}

export interface ViewerInput {
  views: readonly ViewSpec[]
  dataset: DatasetInfo
  params: RunDescription['params']
  instance: MethodInstance
  data: RunData
  resident: ResidentData
  evaluator: Evaluator
  seed: number
}

/** Makes the snapshots of a run's views, of a classifier whose statistics are up to date. */
export class Viewer {
  readonly #input: ViewerInput
  readonly #views: readonly ViewSpec[]

  constructor(input: ViewerInput) {
    this.#input = input
    this.#views = input.views.filter((view) => viewApplies(view, input))
  }

  /** Whether there is something to show between evaluations. */
  get isLive(): boolean {
    return this.#views.some(({ kind }) => kind === 'decision-map')
  }

  /** Every view that has a snapshot at an evaluation. @param isLast the classifier is finished */
  atEvaluation(step: number, isLast: boolean): Snapshot[] {
    return this.#within(step, (context) =>
      this.#views.flatMap((view) => {
        const data = snapshotOf(view, context, isLast)
        return data ? [{ viewId: view.id, data }] : []
      }),
    )
  }

  /** One view of a finished classifier; null for a kind that is not drawn from the classifier. */
  ofModel(view: ViewSpec, step: number): ViewData | null {
    return this.#within(step, (context) => snapshotOf(view, context, true))
  }

  /** The decision map between evaluations. */
  live(step: number): Snapshot[] {
    const { plane } = this.#input.dataset
    if (!plane) return []
    return this.#within(step, (context) => {
      const { instance } = context
      if (!instance.classify) return []
      const classifying = { ...context, instance }
      return this.#views
        .filter(({ kind }) => kind === 'decision-map')
        .map(({ id }) => ({ viewId: id, data: decisionMap(classifying, plane, liveCells) }))
    })
  }

  #within<Result>(step: number, look: (context: ViewContext<MethodInstance>) => Result): Result {
    const { instance, dataset, data, resident, evaluator, seed } = this.#input
    const counter = tf.scalar(step, 'int32')
    try {
      return look({
        instance,
        dataset,
        testImages: evaluator.testImages,
        testLabels: evaluator.testLabels,
        trainImages: resident.images,
        labeled: data.labeled,
        unlabeled: data.unlabeled,
        data,
        random: new StepRandom(seed, counter).scope('view'),
        seed,
      })
    } finally {
      counter.dispose()
    }
  }
}
