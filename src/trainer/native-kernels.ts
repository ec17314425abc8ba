import * as tf from '@tensorflow/tfjs-core'
import type { TFEOpAttr } from '@tensorflow/tfjs-node-gpu/dist/tfjs_binding.js'
import { type AdamConstants, type AdamInputs, adamUpdateKernel } from '../ml/ops/adam-update.ts'
import { fusedBatchNormGradKernel, fusedBatchNormKernel } from '../ml/ops/batch-normalize.ts'
import { statelessNormalKernel, statelessUniformKernel } from '../ml/ops/stateless-random.ts'
import { fusedAdam } from './fused-adam.ts'
import type { TensorFlowBackend } from './tensorflow-types.ts'

export const tensorflowBackendName = 'tensorflow'
const backendName = tensorflowBackendName
const reluGradKernel = 'ReluGrad'

/** Kernels that tfjs-node lacks or dispatches to a slower op. */
export function registerNativeKernels(backend: TensorFlowBackend): void {
  const { binding } = backend
  const type = (name: string, value: number): TFEOpAttr => ({ name, type: binding.TF_ATTR_TYPE, value })
  const flag = (name: string, value: boolean): TFEOpAttr => ({ name, type: binding.TF_ATTR_BOOL, value })

  for (const kernelName of [statelessNormalKernel, statelessUniformKernel]) {
    tf.registerKernel({
      kernelName,
      backendName,
      kernelFunc: ({ inputs, attrs }) => {
        const shape = tf.tensor1d(attrs?.shape as number[], 'int32')
        const types = [type('dtype', binding.TF_FLOAT), type('T', binding.TF_INT32), type('Tseed', binding.TF_INT32)]
        const drawn = backend.executeSingleOutput(kernelName, types, [shape, inputs.seed as tf.TensorInfo])
        shape.dispose()
        return drawn
      },
    })
  }

  // tfjs-node sends every product to BatchMatMulV2, which is a third slower than MatMul for plain matrices.
  const batched = tf.getKernel(tf.BatchMatMul, backendName)
  tf.unregisterKernel(tf.BatchMatMul, backendName)
  tf.registerKernel({
    kernelName: tf.BatchMatMul,
    backendName,
    kernelFunc: (call) => {
      const { a, b } = call.inputs as { a: tf.TensorInfo; b: tf.TensorInfo }
      if (a.shape.length !== 2 || b.shape.length !== 2) return batched.kernelFunc(call)
      const { transposeA, transposeB } = call.attrs as { transposeA: boolean; transposeB: boolean }
      const attributes = [
        type('T', backend.getDTypeInteger(a.dtype)),
        flag('transpose_a', transposeA),
        flag('transpose_b', transposeB),
      ]
      return backend.executeSingleOutput('MatMul', attributes, [a, b])
    },
  })

  // tfjs-node reads the indices back to check them, a wait for the device on every batch; TensorFlow checks them itself.
  tf.unregisterKernel(tf.GatherV2, backendName)
  tf.registerKernel({
    kernelName: tf.GatherV2,
    backendName,
    kernelFunc: ({ inputs, attrs }) => {
      const { x, indices } = inputs as { x: tf.TensorInfo; indices: tf.TensorInfo }
      const { axis, batchDims } = attrs as { axis: number; batchDims: number }
      const axisTensor = tf.scalar(axis, 'int32')
      const attributes = [
        { name: 'batch_dims', type: binding.TF_ATTR_INT, value: batchDims },
        type('Tparams', backend.getDTypeInteger(x.dtype)),
        type('Tindices', backend.getDTypeInteger(indices.dtype)),
        type('Taxis', binding.TF_INT32),
      ]
      const gathered = backend.executeSingleOutput('GatherV2', attributes, [x, indices, axisTensor])
      axisTensor.dispose()
      return gathered
    },
  })

  const float = (name: string, value: number): TFEOpAttr => ({ name, type: binding.TF_ATTR_FLOAT, value })
  const fusedAttributes = (epsilon: number): TFEOpAttr[] => [
    type('T', binding.TF_FLOAT),
    type('U', binding.TF_FLOAT),
    float('epsilon', epsilon),
    { name: 'data_format', type: binding.TF_ATTR_STRING, value: 'NHWC' },
    flag('is_training', true),
  ]
  // TensorFlow normalises images [B, 1, 1, D] in one pass; a matrix is one with a single pixel.
  const asImages = (x: tf.Tensor) => tf.reshape(x, [x.shape[0], 1, 1, x.shape[1] ?? 1])
  tf.registerKernel({
    kernelName: fusedBatchNormKernel,
    backendName,
    kernelFunc: ({ inputs, attrs }) =>
      tf.tidy(() => {
        const { x, scale, offset } = inputs as Record<'x' | 'scale' | 'offset', tf.Tensor>
        const { varianceEpsilon } = attrs as { varianceEpsilon: number }
        const none = tf.tensor1d([])
        const attributes = [...fusedAttributes(varianceEpsilon), float('exponential_avg_factor', 1)]
        const [y, , , ...saved] = backend.executeMultipleOutputs(
          'FusedBatchNormV3',
          attributes,
          [asImages(x), scale, offset, none, none],
          6,
        )
        return [tf.reshape(y, x.shape), ...saved]
      }),
  })
  tf.registerKernel({
    kernelName: fusedBatchNormGradKernel,
    backendName,
    kernelFunc: ({ inputs, attrs }) =>
      tf.tidy(() => {
        const { dy, x, scale, ...saved } = inputs as Record<'dy' | 'x' | 'scale' | '0' | '1' | '2', tf.Tensor>
        const { varianceEpsilon } = attrs as { varianceEpsilon: number }
        const given = [asImages(dy), asImages(x), scale, saved[0], saved[1], saved[2]]
        const [dx, dScale, dOffset] = backend.executeMultipleOutputs(
          'FusedBatchNormGradV3',
          fusedAttributes(varianceEpsilon),
          given,
          5,
        )
        return [tf.reshape(dx, x.shape), dScale, dOffset]
      }),
  })

  tf.registerKernel({
    kernelName: tf.LogSoftmax,
    backendName,
    kernelFunc: ({ inputs }) =>
      backend.executeSingleOutput('LogSoftmax', [type('T', binding.TF_FLOAT)], [inputs.logits as tf.TensorInfo]),
  })

  tf.registerKernel({
    kernelName: adamUpdateKernel,
    backendName,
    kernelFunc: ({ inputs, attrs }) => fusedAdam(backend, inputs as AdamInputs, attrs as AdamConstants),
  })

  // The derivative of max(x, 0) as one op instead of four.
  tf.unregisterGradient(tf.Relu)
  tf.registerGradient({
    kernelName: tf.Relu,
    outputsToSave: [true],
    gradFunc: (dy, [y]) => ({
      x: () => tf.engine().runKernel<tf.Tensor>(reluGradKernel, { dy: dy as tf.Tensor, y }),
    }),
  })
  tf.registerKernel({
    kernelName: reluGradKernel,
    backendName,
    kernelFunc: ({ inputs }) =>
      backend.executeSingleOutput('ReluGrad', [type('T', binding.TF_FLOAT)], [inputs.dy, inputs.y] as tf.TensorInfo[]),
  })
}
