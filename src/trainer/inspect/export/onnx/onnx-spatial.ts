import type { NodeProto } from '../../../compile/graph-proto.ts'
import type { OnnxBuilder, OperationMapping } from './onnx-builder.ts'
import type { OnnxAttribute } from './onnx-proto.ts'

/** TensorFlow keeps channels last, ONNX first. */
const channelsFirst = [0, 3, 1, 2]
const channelsLast = [0, 2, 3, 1]

/** TensorFlow's filters are [height, width, in, out], ONNX's [out, in, height, width]. */
const filtersOutFirst = [3, 2, 0, 1]

export function convolution(builder: OnnxBuilder, node: NodeProto): void {
  const maps = builder.step(node, 'Transpose', [builder.input(node, 0)], { perm: channelsFirst })
  const filters = builder.step(node, 'Transpose', [builder.input(node, 1)], { perm: filtersOutFirst })
  const attributes = { ...windowing(node), dilations: spatial(node, 'dilations') }
  const convolved = builder.step(node, 'Conv', [maps, filters], attributes)
  builder.finish(node, 'Transpose', [convolved], { perm: channelsLast })
}

export function pooling(op: 'MaxPool' | 'AveragePool'): OperationMapping {
  return (builder, node) => {
    const maps = builder.step(node, 'Transpose', [builder.input(node, 0)], { perm: channelsFirst })
    const pooled = builder.step(node, op, [maps], { ...windowing(node), kernel_shape: spatial(node, 'ksize') })
    builder.finish(node, 'Transpose', [pooled], { perm: channelsLast })
  }
}

function windowing(node: NodeProto): Record<string, OnnxAttribute> {
  const { padding } = node.attr
  const kind = new TextDecoder().decode(padding?.s)
  if (kind !== 'SAME' && kind !== 'VALID') {
    throw new Error(`${node.name} pads "${kind}": expected SAME or VALID`)
  }
  return { strides: spatial(node, 'strides'), auto_pad: kind === 'SAME' ? 'SAME_UPPER' : 'VALID' }
}

/** Height and width of an attribute over [batch, height, width, channels]. */
function spatial({ attr }: NodeProto, name: string): number[] {
  return (attr[name]?.list?.i ?? [1, 1, 1, 1]).slice(1, 3)
}
