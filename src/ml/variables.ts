import * as tf from '@tensorflow/tfjs-core'

let registries = 0

/**
 * Every variable of a run by name: weights, batch-norm statistics, optimiser state. What is in here is what a
 * checkpoint holds and what a recorded step keeps in its session.
 */
export class Variables {
  readonly #byName = new Map<string, tf.Variable>()
  // tfjs wants names unique in the process; ours are unique in a run.
  readonly #prefix = `run-${registries++}/`

  /** Takes over `initial`, which is disposed. @throws Error when the name is taken */
  create<R extends tf.Rank>(name: string, initial: tf.Tensor<R>, options: { trainable: boolean }): tf.Variable<R> {
    if (this.#byName.has(name)) throw new Error(`variable "${name}" exists already`)
    const variable = tf.variable(initial, options.trainable, this.#prefix + name)
    initial.dispose()
    this.#byName.set(name, variable as tf.Variable)
    return variable
  }

  get entries(): ReadonlyMap<string, tf.Variable> {
    return this.#byName
  }

  dispose(): void {
    for (const variable of this.#byName.values()) variable.dispose()
    this.#byName.clear()
  }
}
