import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import * as tf from '@tensorflow/tfjs-core'
import type { Variables } from '../ml/variables.ts'
import { invalidInput } from '../shared/failures.ts'
import type { CheckpointEvent } from '../shared/run-events.ts'
import { decodeSafetensors, encodeSafetensors, type StoredTensor } from '../shared/safetensors.ts'

/** Where a run stands besides its variables; random draws and batches follow from the step. */
export interface CheckpointState {
  step: number
  activeSeconds: number
}

const directoryName = 'checkpoints'

/**
 * The store may lag behind: a file goes only when two newer ones of its role exist and it is older than any delay in
 * committing what the trainer said, so that a kill of everything finds the checkpoint that the store knows.
 */
const keptPerRole = 2
const keptMilliseconds = 10_000

/** Writes every variable of a run, weights and optimiser state alike, and removes files that are no longer needed. */
export function writeCheckpoint(
  runDirectory: string,
  role: CheckpointEvent['role'],
  variables: Variables,
  state: CheckpointState,
  description: Readonly<Record<string, string>>,
): Pick<CheckpointEvent, 'file' | 'bytes'> {
  const directory = join(runDirectory, directoryName)
  mkdirSync(directory, { recursive: true })
  const tensors = new Map([...variables.entries].map(([name, variable]) => [name, toStored(variable)]))
  const metadata = { ...description, step: String(state.step), activeSeconds: String(state.activeSeconds) }
  const bytes = encodeSafetensors({ tensors, metadata })
  const name = `${role}-${String(state.step).padStart(9, '0')}.safetensors`
  replaceFile(join(directory, name), bytes)
  prune(directory, role)
  return { file: `${directoryName}/${name}`, bytes: bytes.length }
}

function prune(directory: string, role: CheckpointEvent['role']): void {
  const ofRole = readdirSync(directory).filter((file) => file.startsWith(`${role}-`) && file.endsWith('.safetensors'))
  for (const name of ofRole.sort().slice(0, -keptPerRole)) {
    const path = join(directory, name)
    if (Date.now() - statSync(path).mtimeMs > keptMilliseconds) rmSync(path)
  }
}

/**
 * Puts a checkpoint's values into the variables of a run that was built from the same parameters.
 * @throws Failure `invalid-input` when the file is damaged or belongs to another network
 */
export function restoreCheckpoint(path: string, variables: Variables): CheckpointState {
  const { tensors, metadata } = decodeSafetensors(readFileSync(path), basename(path))
  for (const [name, variable] of variables.entries) {
    const stored = tensors.get(name)
    if (!stored || stored.shape.join() !== variable.shape.join()) {
      throw invalidInput(
        `${basename(path)}: expected ${name} of shape [${variable.shape}], got ${stored ? `[${stored.shape}]` : 'nothing'}`,
      )
    }
    tf.tidy(() => variable.assign(tf.tensor(stored.values, [...stored.shape], variable.dtype)))
  }
  return { step: Number(metadata.step), activeSeconds: Number(metadata.activeSeconds) }
}

function toStored(variable: tf.Variable): StoredTensor {
  const values = variable.dataSync<'float32' | 'int32'>()
  return { dtype: values instanceof Float32Array ? 'F32' : 'I32', shape: variable.shape, values }
}

/** A reader sees the old file or the whole new one, after a power cut too. */
function replaceFile(path: string, bytes: Uint8Array): void {
  const temporary = `${path}.partial`
  try {
    const file = openSync(temporary, 'w')
    try {
      writeFileSync(file, bytes) // unlike writeSync, it goes on until all is written, or throws
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}
