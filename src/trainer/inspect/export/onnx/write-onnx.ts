import { Failure } from '../../../../shared/failures.ts'
import { type FrozenGraph, inputName, outputNames } from '../frozen-graph.ts'
import type { ModelFile } from '../model-file.ts'
import { OnnxBuilder } from './onnx-builder.ts'
import { onnxOperations } from './onnx-operations.ts'
import { encodeOnnx } from './onnx-proto.ts'

/**
 * The classifier as an ONNX model with a free batch.
 * @throws Failure `conflict` naming an operation that has no counterpart here
 */
export function writeOnnx(graph: FrozenGraph): ModelFile[] {
  const builder = new OnnxBuilder(graph)
  for (const node of graph.nodes) {
    if (node.op === 'Const' || node.op === 'Placeholder') continue
    const write = onnxOperations.get(node.op)
    if (!write) {
      throw new Failure(
        'conflict',
        `The classifier cannot be exported to ONNX: its operation ${node.op} (${node.name}) has no counterpart here. ` +
          'Export it as savedmodel or tfjs',
      )
    }
    write(builder, node)
  }
  const { nodes, tensors } = builder
  const inputs = [{ name: inputName, shape: ['batch', ...graph.inputShape] }]
  const outputs = outputNames.map((name) => ({ name, shape: ['batch', graph.classCount] }))
  return [{ name: 'model.onnx', bytes: encodeOnnx({ nodes, tensors, inputs, outputs }) }]
}
