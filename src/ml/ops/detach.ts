import * as tf from '@tensorflow/tfjs-core'

/**
 * The same values as a constant: no gradient flows through it. Shares the data, costs nothing and, unlike a custom
 * gradient of zeros, leaves nothing for the backward pass to compute. Any shape.
 */
export function detach<T extends tf.Tensor>(x: T): T {
  const engine = tf.engine()
  engine.backend.incRef(x.dataId)
  return engine.makeTensorFromTensorInfo({ dataId: x.dataId, shape: x.shape, dtype: x.dtype }) as T
}
