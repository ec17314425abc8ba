import * as tf from '@tensorflow/tfjs-core'

/** All of one shape but the rate, a scalar that holds both bias corrections. */
export type AdamInputs = {
  variable: tf.Tensor
  firstMoment: tf.Tensor
  secondMoment: tf.Tensor
  gradient: tf.Tensor
  rate: tf.Tensor
}

export type AdamConstants = {
  beta1: number
  beta2: number
  epsilon: number
}

/** A backend that updates in one pass over memory has this kernel: inputs, attributes and outputs as below. */
export const adamUpdateKernel = 'AdamUpdate'

/** θ, m and v after one update. Kingma & Ba 2015: m += (1 − β₁)(g − m), v += (1 − β₂)(g² − v), θ −= rate·m/(√v + ε). */
export function adamUpdate(inputs: AdamInputs, constants: AdamConstants): tf.Tensor[] {
  return tf.getKernel(adamUpdateKernel, tf.getBackend())
    ? tf.engine().runKernel<tf.Tensor[]>(adamUpdateKernel, inputs, constants)
    : composeAdamUpdate(inputs, constants)
}

export function composeAdamUpdate(
  { variable, firstMoment, secondMoment, gradient, rate }: AdamInputs,
  { beta1, beta2, epsilon }: AdamConstants,
): tf.Tensor[] {
  return tf.tidy(() => {
    const m = tf.add(firstMoment, tf.mul(tf.sub(gradient, firstMoment), 1 - beta1))
    const v = tf.add(secondMoment, tf.mul(tf.sub(tf.square(gradient), secondMoment), 1 - beta2))
    return [tf.sub(variable, tf.div(tf.mul(m, rate), tf.add(tf.sqrt(v), epsilon))), m, v]
  })
}
