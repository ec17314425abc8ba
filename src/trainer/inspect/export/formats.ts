import type { StoredModel } from '../../../shared/inspections.ts'
import type { ExportFormat } from '../../../shared/model-exports.ts'
import type { FrozenGraph } from './frozen-graph.ts'
import type { ModelFile } from './model-file.ts'
import { writeOnnx } from './onnx/write-onnx.ts'
import type { ModelReader } from './readers/model-reader.ts'
import { readOnnx } from './readers/read-onnx.ts'
import { readSavedModel } from './readers/read-saved-model.ts'
import { readTfjs } from './readers/read-tfjs.ts'
import { readNpz, readSafetensors } from './readers/read-weights.ts'
import { writeSavedModel } from './write-saved-model.ts'
import { writeTfjs } from './write-tfjs.ts'
import { writeNpz, writeSafetensors } from './write-weights.ts'

/** How each format is written, and who reads it back. */
export const exportFormatIo: Readonly<
  Record<ExportFormat, { write(graph: FrozenGraph, model: StoredModel): ModelFile[]; read: ModelReader }>
> = {
  savedmodel: { write: writeSavedModel, read: readSavedModel },
  tfjs: { write: writeTfjs, read: readTfjs },
  onnx: { write: writeOnnx, read: readOnnx },
  safetensors: {
    write: (graph, { runId, methodId, step }) =>
      writeSafetensors(graph, { run: runId, method: methodId, step: String(step) }),
    read: readSafetensors,
  },
  npz: { write: writeNpz, read: readNpz },
}
