import { z } from 'zod'

export const exportFormats = ['savedmodel', 'tfjs', 'onnx', 'safetensors', 'npz'] as const
export const exportFormatSchema = z.enum(exportFormats)
export type ExportFormat = z.infer<typeof exportFormatSchema>

/** Which weights of a run: those of its last step, or of its lowest validation error. */
export const modelAtSchema = z.enum(['last', 'best'])
export type ModelAt = z.infer<typeof modelAtSchema>

/** A trained model written to disk and read back by a program that is not ours. */
export interface ModelExport {
  id: string
  runId: string
  format: ExportFormat
  at: ModelAt
  step: number
  /** Absolute path of the folder that holds the model, its card and its snippet. */
  directory: string
  files: readonly { name: string; bytes: number }[]
  verification: ExportVerification
  /** Milliseconds since 1970. */
  createdAt: number
}

/** How far the exported model is from ours. */
export interface ExportVerification {
  /** `TensorFlow 2.21.0 SavedModel loader`, `onnxruntime 1.30.0`. */
  reader: string
  /** Test examples compared. */
  examples: number
  /** Between the probabilities of the two. */
  largestDifference: number
}

/** What a run's model says of images that a user brought. */
export interface ModelPrediction {
  runId: string
  step: number
  classNames: readonly string[]
  /** Per image and class. */
  probabilities: readonly (readonly number[])[]
  /** Per image: the perturbation of norm `epsilon` that each attack finds, as in the adversarial gallery. */
  attacks: readonly (readonly {
    attack: string
    label: string
    perturbation: string
    largestChange: number
    image: string
    probabilities: readonly number[]
  }[])[]
}
