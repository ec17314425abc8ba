import { zipSync } from 'fflate'
import { encodeSafetensors } from '../../../shared/safetensors.ts'
import type { FrozenConstant, FrozenGraph } from './frozen-graph.ts'
import type { ModelFile } from './model-file.ts'

/** The weights by their names in one `.safetensors` file. */
export function writeSafetensors(graph: FrozenGraph, metadata: Readonly<Record<string, string>>): ModelFile[] {
  const tensors = new Map(
    weightsOf(graph).map(([name, { shape, bytes }]) => [name, { dtype: 'F32' as const, shape, values: floats(bytes) }]),
  )
  return [{ name: 'model.safetensors', bytes: encodeSafetensors({ tensors, metadata }) }]
}

/** The weights by their names as NumPy keeps several arrays: a zip of `.npy` files. */
export function writeNpz(graph: FrozenGraph): ModelFile[] {
  const files = Object.fromEntries(weightsOf(graph).map(([name, weight]) => [`${name}.npy`, npy(weight)]))
  // Trained weights do not compress; NumPy itself stores them plain.
  return [{ name: 'model.npz', bytes: zipSync(files, { level: 0 }) }]
}

function weightsOf({ weightNames, constants }: FrozenGraph): [string, FrozenConstant][] {
  return weightNames.map((name) => {
    const constant = constants.get(name)
    if (!constant) throw new Error(`weight ${name} is no constant of its graph`)
    return [name, constant]
  })
}

/** NumPy's format 1.0: magic, a header of Python that ends at a multiple of 64 bytes, the values. */
function npy({ shape, bytes }: FrozenConstant): Uint8Array {
  const axes = shape.map((size) => `${size},`).join(' ')
  const header = `{'descr': '<f4', 'fortran_order': False, 'shape': (${axes}), }`
  const fixedBytes = 10
  const padded = Math.ceil((fixedBytes + header.length + 1) / 64) * 64 - fixedBytes
  const file = new Uint8Array(fixedBytes + padded + bytes.length)
  file.set([0x93, ...new TextEncoder().encode('NUMPY'), 1, 0])
  new DataView(file.buffer).setUint16(8, padded, true)
  file.set(new TextEncoder().encode(`${header.padEnd(padded - 1)}\n`), fixedBytes)
  file.set(bytes, fixedBytes + padded)
  return file
}

function floats(bytes: Uint8Array): Float32Array {
  return new Float32Array(bytes.slice().buffer)
}
