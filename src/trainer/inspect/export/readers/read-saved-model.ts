import * as tf from '@tensorflow/tfjs-core'
import { servingTag } from '../../../compile/graph-proto.ts'
import { inputName } from '../frozen-graph.ts'
import { inputShapeOf, type ModelReader } from './model-reader.ts'

/** TensorFlow's own loader, in a session of its own. */
export const readSavedModel: ModelReader = async (input) => {
  const { backend, info } = input.loaded.engine
  if (!backend) throw new Error('a SavedModel is read back by TensorFlow')
  const shape = inputShapeOf(input)
  const id = backend.loadSavedModelMetaGraph(input.directory, servingTag)
  try {
    const pixels = tf.tensor(input.pixels, shape)
    const inputs = [{ name: `${inputName}:0`, dtype: pixels.dtype, shape }]
    const [probabilities] = backend.runSavedModel(id, [pixels], inputs, ['probabilities:0'])
    const values = probabilities.dataSync<'float32'>()
    tf.dispose([pixels, probabilities])
    return { reader: `${info.library} SavedModel loader`, probabilities: values }
  } finally {
    backend.binding.deleteSavedModel(id)
  }
}
