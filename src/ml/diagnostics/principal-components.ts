import * as tf from '@tensorflow/tfjs-core'

export interface PlaneOfComponents {
  /** Per example. */
  x: number[]
  y: number[]
  /** Share of the variance along x and y. */
  explained: [number, number]
}

/** Enough for components of near variance to part. */
const iterations = 300

/**
 * The first two principal components of codes [N, K], N small: by power iteration on the N × N products of the centred
 * codes, whose eigenvectors are the coordinates. The example that lies furthest along an axis lies on its positive side,
 * so that snapshots of a run do not flip.
 */
export function principalComponents(codes: tf.Tensor2D): PlaneOfComponents {
  const products = tf.tidy(() => {
    const centred = tf.sub<tf.Tensor2D>(codes, tf.mean(codes, 0, true))
    return tf.matMul(centred, centred, false, true)
  }) // [N, N]
  const matrix = products.dataSync<'float32'>()
  const [count] = products.shape
  products.dispose()
  let total = 0
  for (let i = 0; i < count; i++) total += matrix[i * count + i]

  const first = greatestEigenvector(matrix, count, null)
  const second = greatestEigenvector(matrix, count, first.vector)
  const share = (value: number) => (total > 0 ? Math.max(0, value) / total : 0)
  return {
    x: coordinates(first),
    y: coordinates(second),
    explained: [share(first.value), share(second.value)],
  }
}

interface Eigenpair {
  vector: Float64Array
  value: number
}

/** @param without an eigenvector found before, which the one sought is orthogonal to */
function greatestEigenvector(matrix: Float32Array, count: number, without: Float64Array | null): Eigenpair {
  // Any start will do that is not orthogonal to the vector sought: a fixed one, uneven enough.
  let vector = normalized(
    orthogonal(
      Float64Array.from({ length: count }, (_, i) => Math.sin(1 + 12.9898 * i)),
      without,
    ),
  )
  let value = 0
  for (let iteration = 0; iteration < iterations; iteration++) {
    const next = new Float64Array(count)
    for (let i = 0; i < count; i++) {
      let sum = 0
      for (let j = 0; j < count; j++) sum += matrix[i * count + j] * vector[j]
      next[i] = sum
    }
    const freed = orthogonal(next, without)
    value = Math.hypot(...freed)
    if (value === 0) break
    vector = normalized(freed)
  }
  return { vector, value }
}

function orthogonal(vector: Float64Array, to: Float64Array | null): Float64Array {
  if (!to) return vector
  const along = vector.reduce((sum, entry, index) => sum + entry * to[index], 0)
  return vector.map((entry, index) => entry - along * to[index])
}

function normalized(vector: Float64Array): Float64Array {
  const length = Math.hypot(...vector)
  return length === 0 ? vector : vector.map((entry) => entry / length)
}

function coordinates({ vector, value }: Eigenpair): number[] {
  const furthest = vector.reduce((most, entry) => (Math.abs(entry) > Math.abs(most) ? entry : most), 0)
  const scale = Math.sign(furthest || 1) * Math.sqrt(value)
  return Array.from(vector, (entry) => scale * entry)
}
