import * as tf from '@tensorflow/tfjs-core'

/**
 * An operation with a hand-written gradient.
 * @param forward computes the value and calls `save` with what the gradient needs
 * @param gradient one tensor per input, in the inputs' order and shapes, from the gradient of the value and the saved tensors
 */
export function withGradient<Inputs extends tf.Tensor[], Output extends tf.Tensor>(
  forward: (save: tf.GradSaveFunc, ...inputs: Inputs) => Output,
  gradient: (dy: Output, saved: tf.Tensor[]) => tf.Tensor[],
): (...inputs: Inputs) => Output {
  // tfjs passes the inputs and then its saver, all in one array of a union type.
  const operation = tf.customGrad<Output>((...inputsAndSaver) => {
    const save = inputsAndSaver.at(-1) as tf.GradSaveFunc
    const inputs = inputsAndSaver.slice(0, -1) as Inputs
    return { value: forward(save, ...inputs), gradFunc: gradient }
  })
  return operation
}
