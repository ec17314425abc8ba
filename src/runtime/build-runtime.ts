import { existsSync } from 'node:fs'
import { mkdir, rename, rm, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Failure } from '../shared/failures.ts'
import { cacheDirectory, downloadsDirectory } from './cache-directory.ts'
import { compileBinding } from './compile-binding.ts'
import { downloadWheel } from './download-wheel.ts'
import { bindingName, stampName } from './locate.ts'
import type { RuntimeRecipe } from './recipe.ts'
import type { RequiredTools } from './required-tools.ts'
import type { StepOptions } from './run-tethered.ts'
import { smokeTest, type ProbeBinding } from './smoke-test.ts'
import { unpackWheel } from './unpack-wheel.ts'

export interface BuildOptions extends StepOptions {
  /** How this host starts a process; a child of this Node unless told. */
  probe?: ProbeBinding | undefined
}

/**
 * Downloads, unpacks, compiles and tries a runtime in a folder of its own, then moves it into place whole:
 * the runtime's folder is complete or absent. What an interrupted build finished is not done again.
 * @throws Failure `environment` saying which step failed and why
 */
export async function buildRuntime(recipe: RuntimeRecipe, tools: RequiredTools, options: BuildOptions): Promise<void> {
  const { report, signal, probe } = options
  const downloads = downloadsDirectory()
  const directory = `${recipe.directory}.partial`
  const finishedSteps = join(directory, recipe.fingerprint)
  if (!existsSync(finishedSteps)) await rm(directory, { recursive: true, force: true })
  await mkdir(finishedSteps, { recursive: true })
  for (const wheel of recipe.wheels) {
    const unpacked = join(finishedSteps, wheel.file)
    if (existsSync(unpacked)) continue
    await requireDiskSpace(wheel.bytes)
    const file = await downloadWheel(wheel, downloads, tools.python, options)
    await unpackWheel({ file, title: wheel.requirement }, directory, recipe.unpack, tools.python, options)
    await writeFile(unpacked, '')
    await rm(file)
  }
  if (!existsSync(join(directory, bindingName))) {
    report('Compiling the TensorFlow binding')
    await compileBinding(recipe, directory, tools, signal)
  }
  signal?.throwIfAborted()
  await smokeTest(join(directory, bindingName), recipe.version, probe).catch(async (error: unknown) => {
    // What does not load is not worth keeping: the next attempt starts from the download.
    await rm(directory, { recursive: true, force: true })
    throw error
  })
  const { version, variant, fingerprint } = recipe
  await writeFile(join(directory, stampName), JSON.stringify({ version, variant, fingerprint }, null, 2))
  await rm(recipe.directory, { recursive: true, force: true })
  await rename(directory, recipe.directory)
  await rm(join(recipe.directory, recipe.fingerprint), { recursive: true })
  await rm(downloads, { recursive: true, force: true })
  report(`TensorFlow ${version} (${variant}) is ready in ${recipe.directory}`)
}

/** A wheel is downloaded (1 ×) and unpacked to three times its size before it is deleted. */
async function requireDiskSpace(wheelBytes: number): Promise<void> {
  const directory = cacheDirectory()
  const { bavail, bsize } = await statfs(directory)
  const free = bavail * bsize
  if (free >= 4 * wheelBytes) return
  const gigabytes = (bytes: number) => `${(bytes / 1e9).toFixed(1)} GB`
  throw new Failure(
    'environment',
    `${gigabytes(free)} are free in ${directory}, the next step of setting TensorFlow up needs ${gigabytes(4 * wheelBytes)}: make room or set PENUMBRA_CACHE to a folder on another disk, then set TensorFlow up again`,
  )
}
