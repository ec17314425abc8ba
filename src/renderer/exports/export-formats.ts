import type { ExportFormat, ModelAt } from '../../shared/model-exports.ts'
import { message } from '../i18n/translate.ts'

/** What a format is for, in the order of the buttons. */
export const exportFormatWords: readonly { format: ExportFormat; title: string; use: string }[] = [
  { format: 'onnx', title: 'ONNX', use: message('onnxruntime, and most other runtimes') },
  { format: 'savedmodel', title: 'SavedModel', use: message('TensorFlow and TensorFlow Serving') },
  { format: 'tfjs', title: 'TensorFlow.js', use: message('browsers and Node') },
  { format: 'safetensors', title: 'safetensors', use: message('the weights by name, for Python and Rust') },
  { format: 'npz', title: 'NumPy .npz', use: message('the weights by name, for NumPy') },
]

export function formatTitle(format: ExportFormat): string {
  return exportFormatWords.find((words) => words.format === format)?.title ?? format
}

export const modelAtWords: Readonly<Record<ModelAt, string>> = {
  last: message('last step'),
  best: message('lowest validation error'),
}
