import { permutation } from '../../shared/random.ts'

/**
 * Batches of indices from an endless row of random orders of `pool`. Batch k is a function of (seed, name, k) alone,
 * so a run goes on from any step without a state to restore.
 */
export class BatchSampler {
  readonly #seed: number
  readonly #name: string
  readonly #pool: Int32Array
  readonly #size: number
  #epoch = -1
  #order: Int32Array = new Int32Array(0)

  constructor(seed: number, name: string, pool: Int32Array, size: number) {
    this.#seed = seed
    this.#name = name
    this.#pool = pool
    this.#size = size
  }

  /** Indices into the training set, [size]. */
  batch(step: number): Int32Array {
    const indices = new Int32Array(this.#size)
    for (let i = 0; i < this.#size; i++) {
      const position = step * this.#size + i
      const epoch = Math.floor(position / this.#pool.length)
      if (epoch !== this.#epoch) {
        this.#epoch = epoch
        this.#order = permutation(this.#seed, `batch/${this.#name}`, epoch, this.#pool.length)
      }
      indices[i] = this.#pool[this.#order[position % this.#pool.length]]
    }
    return indices
  }
}
