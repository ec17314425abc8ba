import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import * as tf from '@tensorflow/tfjs-core'
import { loadEngine } from '../../../engine.ts'
import { buildMethod } from '../../../load-run.ts'
import { asClassifier } from '../../classifier-model.ts'
import type { ModelReader } from './model-reader.ts'

/** Weights as a file holds them, by name. */
type StoredWeights = ReadonlyMap<string, { shape: number[]; values: Float32Array }>

export const readSafetensors: ModelReader = rebuildFrom('model.safetensors', parseSafetensors)
export const readNpz: ModelReader = rebuildFrom('model.npz', parseNpz)

/** Puts the weights of a file into the network, built anew on TensorFlow.js without TensorFlow. */
function rebuildFrom(file: string, parse: (bytes: Uint8Array) => StoredWeights): ModelReader {
  return async ({ directory, pixels, count, graph, loaded }) => {
    const weights = parse(readFileSync(join(directory, file)))
    const { info } = await loadEngine('js')
    const built = buildMethod(loaded.method, loaded.model, loaded.shape)
    const { variables, instance } = asClassifier({ ...loaded, ...built })
    for (const name of graph.weightNames) {
      const stored = weights.get(name)
      if (!stored) throw new Error(`${file} does not hold ${name}`)
      tf.tidy(() => variables.entries.get(name)?.assign(tf.tensor(stored.values, stored.shape)))
    }
    const probabilities = tf.tidy(() =>
      tf.softmax(instance.classify(tf.tensor2d(pixels, [count, loaded.shape.inputSize]))).dataSync<'float32'>(),
    )
    return { reader: `the network rebuilt from the file on ${info.library}`, probabilities }
  }
}

/** A second reader of the format beside the writer's: the header's length, the header, the values. */
function parseSafetensors(file: Uint8Array): StoredWeights {
  const buffer = Buffer.from(file)
  const start = 8 + Number(buffer.readBigUInt64LE(0))
  const header: Record<string, { shape: number[]; data_offsets: [number, number] }> = JSON.parse(
    buffer.toString('utf8', 8, start),
  )
  const entries = Object.entries(header).filter(([name]) => name !== '__metadata__')
  return new Map(
    entries.map(
      ([
        name,
        {
          shape,
          data_offsets: [from, to],
        },
      ]) => [name, { shape, values: floatsIn(file.subarray(start + from, start + to)) }],
    ),
  )
}

function parseNpz(file: Uint8Array): StoredWeights {
  return new Map(Object.entries(unzipSync(file)).map(([name, npy]) => [name.replace(/\.npy$/, ''), parseNpy(npy)]))
}

function parseNpy(npy: Uint8Array): { shape: number[]; values: Float32Array } {
  const start = 10 + Buffer.from(npy).readUInt16LE(8)
  const header = Buffer.from(npy).toString('latin1', 10, start)
  const axes = /'shape': \(([^)]*)\)/.exec(header)?.[1] ?? ''
  const shape = axes.split(',').flatMap((size) => (size.trim() === '' ? [] : [Number(size)]))
  return { shape, values: floatsIn(npy.subarray(start)) }
}

function floatsIn(bytes: Uint8Array): Float32Array {
  return Float32Array.from({ length: bytes.length / 4 }, (_, index) =>
    Buffer.from(bytes.buffer, bytes.byteOffset).readFloatLE(4 * index),
  )
}
