import type { ExportedModel } from '../../shared/inspections.ts'
import type { ExportFormat } from '../../shared/model-exports.ts'

/** A short program that lies beside the model and uses it. */
export interface Snippet {
  name: string
  /** What installs what it needs, and what runs it. */
  commands: readonly string[]
  text: string
}

/** The program for a format; it predicts a black image, in the place of a real one. */
export function snippetFor(format: ExportFormat, { inputShape }: Pick<ExportedModel, 'inputShape'>): Snippet {
  const shape = [1, ...inputShape].join(', ')
  switch (format) {
    case 'savedmodel':
      return python(
        ['tensorflow'],
        [
          'import numpy as np',
          'import tensorflow as tf',
          '',
          "classify = tf.saved_model.load(str(folder)).signatures['serving_default']",
          `pixels = np.zeros((${shape}), np.float32)  # one image, each pixel in 0 ... 1`,
          'outputs = classify(pixels=tf.constant(pixels))',
          "print('logits', outputs['logits'].numpy())",
          "print('probabilities', outputs['probabilities'].numpy())",
        ],
      )
    case 'onnx':
      return python(
        ['numpy', 'onnxruntime'],
        [
          'import numpy as np',
          'import onnxruntime',
          '',
          "session = onnxruntime.InferenceSession(folder / 'model.onnx', providers=['CPUExecutionProvider'])",
          `pixels = np.zeros((${shape}), np.float32)  # one image, each pixel in 0 ... 1`,
          "logits, probabilities = session.run(['logits', 'probabilities'], {'pixels': pixels})",
          "print('logits', logits)",
          "print('probabilities', probabilities)",
        ],
      )
    case 'safetensors':
      return python(
        ['numpy', 'safetensors'],
        [
          'from safetensors.numpy import load_file',
          '',
          "weights = load_file(folder / 'model.safetensors')",
          ...weightsListing,
        ],
      )
    case 'npz':
      return python(['numpy'], ['import numpy as np', '', "weights = np.load(folder / 'model.npz')", ...weightsListing])
    case 'tfjs':
      return {
        name: 'use.mjs',
        commands: ['npm install @tensorflow/tfjs', 'node use.mjs'],
        text: javascript(shape),
      }
  }
}

const weightsListing = ['for name in weights:', '    print(name, weights[name].shape, weights[name].dtype)']

function python(packages: readonly string[], lines: readonly string[]): Snippet {
  const [imports, body] = [lines.slice(0, lines.indexOf('')), lines.slice(lines.indexOf('') + 1)]
  return {
    name: 'use.py',
    commands: [`pip install ${packages.join(' ')}`, 'python use.py'],
    text: ['from pathlib import Path', '', ...imports, '', 'folder = Path(__file__).parent', ...body, ''].join('\n'),
  }
}

function javascript(shape: string): string {
  return `import { readFile } from 'node:fs/promises'
import * as tf from '@tensorflow/tfjs'

const read = (name) => readFile(new URL(name, import.meta.url))

/** In a browser \`tf.loadGraphModel('https://…/model.json')\` does all of this. */
async function load() {
  const { modelTopology, weightsManifest } = JSON.parse(await read('./model.json'))
  const weightSpecs = weightsManifest.flatMap(({ weights }) => weights)
  const shards = await Promise.all(weightsManifest.flatMap(({ paths }) => paths).map((path) => read(\`./\${path}\`)))
  const weightData = new Uint8Array(Buffer.concat(shards)).buffer
  return { modelTopology, weightSpecs, weightData }
}

const model = await tf.loadGraphModel({ load })
const pixels = tf.zeros([${shape}]) // one image, each pixel in 0 … 1
const [logits, probabilities] = model.execute({ pixels }, ['logits', 'probabilities'])
logits.print()
probabilities.print()
`
}
