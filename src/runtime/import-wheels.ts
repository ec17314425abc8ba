import { existsSync } from 'node:fs'
import { copyFile, mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Failure } from '../shared/failures.ts'
import { downloadsDirectory } from './cache-directory.ts'
import { sha256Of } from './download-wheel.ts'
import { runtimeRecipe, type Wheel } from './recipe.ts'
import type { StepOptions } from './run-tethered.ts'

/**
 * Takes the pinned wheels that lie in a folder, for a machine without a network: set-up then finds them as if it had
 * downloaded them. Wheels of either variant are taken; nothing else in the folder is read.
 * @throws Failure `environment` for a folder without any of them, or with a damaged one
 */
export async function importWheels(directory: string, { report, signal }: StepOptions): Promise<void> {
  const wanted = (['cpu', 'gpu'] as const).flatMap((variant) => runtimeRecipe(variant)?.wheels ?? [])
  const present = wanted.filter(({ file }) => existsSync(join(directory, file)))
  if (present.length === 0) {
    const [example] = wanted
    throw new Failure(
      'environment',
      `${directory} holds none of the wheels that TensorFlow is set up from here (expected ${example?.file ?? 'none: this platform has no TensorFlow to link against'})`,
    )
  }
  await mkdir(downloadsDirectory(), { recursive: true })
  for (const [index, wheel] of present.entries()) {
    report(`Taking ${wheel.file}`, index / present.length)
    signal?.throwIfAborted()
    await takeWheel(wheel, directory, signal)
  }
}

async function takeWheel({ file, sha256 }: Wheel, directory: string, signal: StepOptions['signal']): Promise<void> {
  const partial = join(downloadsDirectory(), `${file}.partial`)
  await copyFile(join(directory, file), partial)
  const found = await sha256Of(partial, signal)
  if (found !== sha256) {
    await rm(partial)
    throw new Failure(
      'environment',
      `${join(directory, file)} has SHA-256 ${found}, expected ${sha256}: it is damaged or was altered; copy it anew`,
    )
  }
  await rename(partial, join(downloadsDirectory(), file))
}
