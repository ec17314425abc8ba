import { createHash } from 'node:crypto'
import { createReadStream, existsSync, statSync } from 'node:fs'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Failure } from '../shared/failures.ts'
import { fetchWheel } from './fetch-wheel.ts'
import type { Wheel } from './recipe.ts'
import type { StepOptions } from './run-tethered.ts'
import type { PythonTool } from './tools.ts'

/** Where a wheel grows, below the folder of downloads. */
export const partialFolder = 'partial'

/**
 * Gets a pinned wheel into a folder. One that an earlier start fetched whole is taken as it is, one that broke off is gone
 * on with.
 * @returns the path of the wheel, its checksum verified
 * @throws Failure `environment` with pip's own words, or for a file that is not the pinned one, which is deleted
 */
export async function downloadWheel(
  wheel: Wheel,
  directory: string,
  python: PythonTool,
  { report, signal }: StepOptions,
): Promise<string> {
  const file = join(directory, wheel.file)
  if (existsSync(file) && (await sha256Of(file, signal)) === wheel.sha256) return file
  const folder = join(directory, partialFolder)
  await keepOnly(folder, wheel.file)
  const partial = join(folder, wheel.file)
  const message = `Downloading ${wheel.requirement} (${Math.round(wheel.bytes / 1e6)} MB)`
  const tell = async () => report(message, Math.min(0.99, (await bytesWithin(folder)) / wheel.bytes))
  await tell()
  const watch = setInterval(tell, 500)
  try {
    if (!isWhole(partial, wheel)) await fetchWheel(wheel, partial, folder, python, signal)
  } finally {
    clearInterval(watch)
  }
  await verify(partial, wheel, signal)
  await rename(partial, file)
  await rm(folder, { recursive: true, force: true })
  report(message, 1)
  return file
}

/** What pip left of other attempts goes. */
async function keepOnly(folder: string, name: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const other of await readdir(folder)) {
    if (other !== name) await rm(join(folder, other), { recursive: true, force: true })
  }
}

/** As long as it is to be; whether it is right the checksum says. */
function isWhole(partial: string, { bytes }: Wheel): boolean {
  return (statSync(partial, { throwIfNoEntry: false })?.size ?? 0) >= bytes
}

async function verify(file: string, wheel: Wheel, signal: StepOptions['signal']): Promise<void> {
  const found = await sha256Of(file, signal)
  if (found === wheel.sha256) return
  await rm(file)
  throw new Failure(
    'environment',
    `${wheel.file} has SHA-256 ${found}, expected ${wheel.sha256}: the download is damaged or was altered; set TensorFlow up again to fetch it anew`,
  )
}

/** In hexadecimal. */
export async function sha256Of(file: string, signal?: AbortSignal): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), hash, { signal })
  return hash.digest('hex')
}

async function bytesWithin(directory: string): Promise<number> {
  let total = 0
  const names = await readdir(directory, { recursive: true }).catch(() => [])
  for (const name of names) {
    // pip removes its files while they are counted.
    const info = await stat(join(directory, name)).catch(() => undefined)
    if (info?.isFile()) total += info.size
  }
  return total
}
