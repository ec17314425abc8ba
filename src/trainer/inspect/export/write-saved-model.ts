import { encodeSavedModel, shapeProto } from '../../compile/graph-proto.ts'
import { type FrozenGraph, inputName, outputNames, tensorflowTypes } from './frozen-graph.ts'
import type { ModelFile } from './model-file.ts'

/** A SavedModel with the signature `serving_default`. It has no variables: its weights are constants. */
export function writeSavedModel({ nodes, inputShape, classCount }: FrozenGraph): ModelFile[] {
  const info = (name: string, shape: readonly number[]) => ({
    name: `${name}:0`,
    dtype: tensorflowTypes.float32.number,
    tensor_shape: shapeProto([-1, ...shape]),
  })
  const signature = {
    inputs: { [inputName]: info(inputName, inputShape) },
    outputs: Object.fromEntries(outputNames.map((name) => [name, info(name, [classCount])])),
    method_name: 'tensorflow/serving/predict',
  }
  return [{ name: 'saved_model.pb', bytes: encodeSavedModel(nodes, { serving_default: signature }) }]
}
