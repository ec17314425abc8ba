import * as tf from '@tensorflow/tfjs-core'
import { drawLatents, drawSamples } from '../../ml/diagnostics/draw-samples.ts'
import type { ImageGenerator } from '../../ml/method.ts'
import { classesInTurn } from '../../ml/ops/classes-in-turn.ts'
import type { DatasetInfo } from '../../shared/datasets.ts'
import type { GeneratedImagesViewData, GeneratedImagesViewSpec } from '../../shared/generated-views.ts'
import { unitsToBase64 } from './base64.ts'

const rows = 8
/** Of a generator that is not told the class, and of an interpolation. */
const columns = 10

/** Samples at fixed latents, or rows of images whose latents lead in equal steps from one to another. */
export function generatedImages(
  arrangement: GeneratedImagesViewSpec['arrangement'],
  generator: ImageGenerator,
  { width, height, channels, classNames }: DatasetInfo,
): GeneratedImagesViewData {
  const classCount = classNames.length
  const isTold = generator.isConditional && arrangement === 'fixed-latents'
  const shownColumns = isTold ? classCount : columns
  const images =
    arrangement === 'interpolation'
      ? interpolate(generator, classCount)
      : drawSamples(generator, rows * shownColumns, classCount, 'grid')
  const pixels = unitsToBase64(images.dataSync<'float32'>())
  images.dispose()
  const columnClasses = isTold ? classNames : []
  return {
    kind: 'generated-images',
    arrangement,
    width,
    height,
    channels,
    columns: shownColumns,
    rows,
    columnClasses,
    pixels,
  }
}

/** [rows · columns, D]. A generator that is told the class keeps one a row. */
function interpolate(generator: ImageGenerator, classCount: number): tf.Tensor2D {
  return tf.tidy(() => {
    const [from, to] = ['from', 'to'].map((end) => tf.expandDims(drawLatents(generator, rows, end), 1)) // [rows, 1, Z]
    const share = tf.reshape(tf.linspace(0, 1, columns), [1, columns, 1])
    const between = tf.add(from, tf.mul(tf.sub(to, from), share)) // [rows, columns, Z]
    const classes = generator.isConditional
      ? (tf.reshape(tf.tile(tf.expandDims(classesInTurn(rows, classCount), 1), [1, columns, 1]), [
          rows * columns,
          classCount,
        ]) as tf.Tensor2D)
      : null
    return generator.generate(tf.reshape(between, [rows * columns, -1]), classes)
  })
}
