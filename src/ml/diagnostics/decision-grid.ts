import * as tf from '@tensorflow/tfjs-core'
import type { PerturbationOptions } from '../losses/virtual-adversarial.ts'
import type { StepRandom } from '../random.ts'
import { ldsValues } from './lds-values.ts'

/** A classifier over a rectangle of the plane that its data lie in. Cells row by row from the lowest y. */
export interface DecisionGrid {
  classes: Uint8Array
  /** Greatest class probability. */
  confidence: Float32Array
  /** In nats. */
  lds: Float32Array
}

export interface PlaneArea {
  x: readonly [number, number]
  y: readonly [number, number]
  columns: number
  rows: number
  /** Two orthonormal rows of length D: where the plane lies among the inputs. */
  basis: readonly (readonly number[])[]
}

/** Evaluates the centre of each cell. @param classify logits [B, C] at test time */
export function decisionGrid(
  classify: (x: tf.Tensor2D) => tf.Tensor2D,
  { x, y, columns, rows, basis }: PlaneArea,
  random: StepRandom,
  options: PerturbationOptions,
): DecisionGrid {
  const centre = ([low, high]: readonly [number, number], count: number, index: number) =>
    low + ((index + 0.5) * (high - low)) / count
  const coordinates = new Float32Array(2 * rows * columns)
  for (let cell = 0; cell < rows * columns; cell++) {
    coordinates[2 * cell] = centre(x, columns, cell % columns)
    coordinates[2 * cell + 1] = centre(y, rows, Math.floor(cell / columns))
  }
  const inputs = tf.tidy(() =>
    tf.matMul(tf.tensor2d(coordinates, [rows * columns, 2]), tf.tensor2d(basis.map((row) => [...row]))),
  ) as tf.Tensor2D
  const [classes, confidence] = tf.tidy(() => {
    const probabilities = tf.softmax(classify(inputs))
    return [tf.argMax(probabilities, 1), tf.max(probabilities, 1)] as const
  })
  const grid = {
    classes: Uint8Array.from(classes.dataSync()),
    confidence: Float32Array.from(confidence.dataSync()),
    lds: ldsValues(classify, inputs, random, options),
  }
  tf.dispose([inputs, classes, confidence])
  return grid
}
