import * as tf from '@tensorflow/tfjs-core'
import { InferenceSession, Tensor, env } from 'onnxruntime-web'
import { beforeAll, describe, expect, it } from 'vitest'
import { record } from '../../../compile/recorder.ts'
import type { TensorFlowBackend } from '../../../tensorflow-types.ts'
import { requireTensorFlow } from '../../../testing/tensorflow.ts'
import { freeze } from '../freeze.ts'
import { outputNames } from '../frozen-graph.ts'
import { onnxOperations } from './onnx-operations.ts'
import { writeOnnx } from './write-onnx.ts'

const features = 12
const batch = 2

type Function = (x: tf.Tensor2D) => tf.Tensor

/** A function of x [B, 12] whose value is [B, n], by the operation of TensorFlow that it stands for. */
const functions: Readonly<Record<string, Function>> = {
  Abs: (x) => tf.abs(x),
  Elu: (x) => tf.elu(x),
  Erf: (x) => tf.erf(x),
  Exp: (x) => tf.exp(x),
  Identity: (x) => tf.clone(tf.relu(x)),
  Log: (x) => tf.log(tf.add(tf.square(x), 1)),
  Neg: (x) => tf.neg(x),
  Reciprocal: (x) => tf.reciprocal(tf.add(tf.square(x), 1)),
  Relu: (x) => tf.relu(x),
  Selu: (x) => tf.selu(x),
  Sigmoid: (x) => tf.sigmoid(x),
  Softplus: (x) => tf.softplus(x),
  Sqrt: (x) => tf.sqrt(tf.square(x)),
  Tanh: (x) => tf.tanh(x),
  Add: (x) => tf.add(x, 2),
  Maximum: (x) => tf.maximum(x, 0.1),
  Minimum: (x) => tf.minimum(x, 0.1),
  Mul: (x) => tf.mul(x, x),
  Pow: (x) => tf.pow(tf.abs(x), 1.5),
  RealDiv: (x) => tf.div(x, 3),
  Sub: (x) => tf.sub(1, x),
  Max: (x) => tf.max(x, 1, true),
  Mean: (x) => tf.mean(x, 1, true),
  Min: (x) => tf.min(x, 1, true),
  Sum: (x) => tf.sum(x, 1, true),
  Softmax: (x) => tf.softmax(x),
  LeakyRelu: (x) => tf.leakyRelu(x, 0.3),
  Rsqrt: (x) => tf.rsqrt(tf.add(tf.square(x), 1)),
  Square: (x) => tf.square(x),
  MatMul: (x) => tf.matMul(x, ramp([5, features]), false, true),
  BatchMatMulV2: (x) => tf.reshape(tf.matMul(blocks(x), ramp([1, 3, 4]), false, true), [-1, 9]),
  Reshape: (x) => tf.reshape(tf.reshape(x, [-1, 3, 4]), [-1, features]),
  Transpose: (x) => tf.reshape(tf.transpose(blocks(x), [0, 2, 1]), [-1, features]),
  ConcatV2: (x) => tf.concat([x, tf.relu(x)], 1),
  Cast: (x) => tf.cast(tf.cast(x, 'int32'), 'float32'),
  Fill: (x) => tf.matMul(x, tf.ones([features, 10])),
  Conv2D: (x) => flat(tf.conv2d(image(x), ramp([2, 2, 1, 3]) as tf.Tensor4D, 1, 'same'), 36),
  MaxPool: (x) => flat(tf.maxPool(image(x), 2, 2, 'same'), 4),
  AvgPool: (x) => flat(tf.avgPool(image(x), 2, 1, 'valid'), 6),
}

const blocks = (x: tf.Tensor2D) => tf.reshape(x, [-1, 3, 4])
const image = (x: tf.Tensor2D) => tf.reshape(x, [-1, 3, 4, 1]) as tf.Tensor4D
const flat = (maps: tf.Tensor4D, size: number) => tf.reshape(maps, [-1, size])

/** Numbers that differ from each other. */
function ramp(shape: number[]): tf.Tensor {
  const size = tf.util.sizeFromShape(shape)
  return tf.tensor(
    Float32Array.from({ length: size }, (_, index) => Math.sin(1 + index)),
    shape,
  )
}

let backend: TensorFlowBackend

beforeAll(async () => {
  backend = await requireTensorFlow()
  env.wasm.numThreads = 1
})

function graphOf(compute: Function) {
  const pixels = ramp([batch, features]) as tf.Tensor2D
  const step = () =>
    tf.tidy(() => {
      const [logits, probabilities] = outputNames
      return { [logits]: compute(pixels), [probabilities]: compute(pixels) }
    })
  const recording = record(backend, step, { pixels }, [])
  const { nodes } = recording.graph
  const graph = freeze({
    recording,
    nodes,
    inputShape: [features],
    inputSize: features,
    classCount: 1,
    weightName: String,
  })
  return { graph, pixels: pixels.dataSync<'float32'>(), expected: compute(pixels).dataSync<'float32'>() }
}

describe('operations in ONNX give what TensorFlow gives', () => {
  it.each(Object.entries(functions))('%s', async (operation, compute) => {
    const { graph, pixels, expected } = graphOf(compute)
    expect(graph.nodes.map(({ op }) => op)).toContain(operation)
    const [file] = writeOnnx({ ...graph, classCount: expected.length / batch })
    const session = await InferenceSession.create(file.bytes)
    const { logits } = await session.run({ pixels: new Tensor('float32', pixels, [batch, features]) })
    const values = [...((await logits.getData()) as Float32Array)]
    values.forEach((value, index) => expect(value).toBeCloseTo(expected[index], 5))
    expect(values.length).toBe(expected.length)
  })

  it('covers every operation of the table', () => {
    expect([...onnxOperations.keys()].filter((name) => !(name in functions))).toEqual([])
  })

  it('names an operation that has no counterpart', () => {
    const { graph } = graphOf((x) => tf.sin(x))
    expect(() => writeOnnx(graph)).toThrow('its operation Sin (Sin_')
  })
})
