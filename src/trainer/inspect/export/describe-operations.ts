import type { NodeProto } from '../../compile/graph-proto.ts'
import { type FrozenConstant, type FrozenGraph, nodeOfInput } from './frozen-graph.ts'

/** The graph as text, one operation of TensorFlow a line: what rebuilds the classifier from its weights by hand. */
export function describeOperations({ nodes, constants, weightNames }: FrozenGraph): string[] {
  const weights = new Set(weightNames)
  const wordFor = (input: string): string => {
    const name = nodeOfInput(input)
    const constant = constants.get(name)
    return constant && !weights.has(name) ? valueText(constant) : name
  }
  return nodes
    .filter(({ op }) => op !== 'Const' && op !== 'Placeholder')
    .map(({ name, op, input, attr }) => `${name} = ${op}(${[...input.map(wordFor), ...windowWords(attr)].join(', ')})`)
}

/** How a convolution or a pooling moves over its input, as far as it does. */
function windowWords(attr: NodeProto['attr']): string[] {
  const sizes = ['ksize', 'strides'].flatMap((name) => {
    const values = attr[name]?.list?.i
    return values ? [`${name} [${values.join(', ')}]`] : []
  })
  return attr.padding?.s ? [...sizes, `padding ${new TextDecoder().decode(attr.padding.s)}`] : sizes
}

function valueText({ dtype, shape, bytes }: FrozenConstant): string {
  const { buffer } = bytes.slice()
  const values = dtype === 'float32' ? new Float32Array(buffer) : dtype === 'int32' ? new Int32Array(buffer) : bytes
  const texts = Array.from(values, (value) => String(Number(value.toPrecision(7))))
  return shape.length === 0 ? (texts[0] ?? '') : `[${texts.join(', ')}]`
}
