import type { SampleScoreViewData } from './generated-views.ts'
import type { ExportFormat, ExportVerification, ModelPrediction } from './model-exports.ts'
import type { RunDescription } from './run-description.ts'
import type { ViewData } from './views.ts'

/** A run's model at one of its checkpoints, as a trainer process loads it to answer questions. */
export interface StoredModel extends RunDescription {
  /** Absolute path. */
  checkpoint: string
  /** Steps trained. */
  step: number
}

/** What can be asked of a stored model. */
export type InspectionQuestion =
  | { kind: 'view'; viewId: string }
  /** Pixels in [0, 1] per image; ε is the L2 norm of the perturbations, without which there are none. */
  | { kind: 'predict'; images: readonly (readonly number[])[]; epsilon?: number | undefined }
  /** Samples of this model as a classifier sees them. */
  | { kind: 'score-samples'; classifier: StoredModel; samples: number }
  /** Class probabilities of every test example. */
  | { kind: 'test-probabilities' }
  /** The directory is empty; the model's files and nothing else go into it. */
  | { kind: 'export'; format: ExportFormat; directory: string }

export type InspectionAnswer =
  | { kind: 'view'; data: ViewData }
  | { kind: 'predict'; prediction: Pick<ModelPrediction, 'probabilities' | 'attacks'> }
  | { kind: 'score-samples'; score: SampleScore }
  /** [N · C] in the test set's order. */
  | { kind: 'test-probabilities'; probabilities: Float32Array; labels: Uint8Array }
  | { kind: 'export'; exported: ExportedModel }

/** What a classifier says of samples, and of real images for comparison. */
export type SampleScore = Pick<SampleScoreViewData, 'samples' | 'inceptionScore' | 'frechetDistance'> &
  Pick<SampleScoreViewData['classifier'], 'testError' | 'featureCount'>

export type InspectionKind = InspectionQuestion['kind']
export type QuestionOf<Kind extends InspectionKind> = Extract<InspectionQuestion, { kind: Kind }>
export type AnswerTo<Kind extends InspectionKind> = Extract<InspectionAnswer, { kind: Kind }>

/** The files of a model that a reader of its format has read back and found equal. */
export interface ExportedModel {
  verification: ExportVerification
  /** Shape of the input without the batch, `[784]` or `[28, 28, 1]`. */
  inputShape: readonly number[]
  /** Names and shapes of the weights that the classifier uses. */
  weights: readonly { name: string; shape: readonly number[] }[]
  /** The operations from pixels to probabilities, `MatMul_3 = MatMul(pixels, output/weights)`. */
  operations: readonly string[]
}
