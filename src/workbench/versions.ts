import { execFile } from 'node:child_process'
import { release } from 'node:os'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import packageJson from '../../package.json' with { type: 'json' }

/** Penumbra's own version. */
export const version: string = packageJson.version

/** What a run records of the place it was queued in; its trainer adds TensorFlow's version. */
export function versions(): Record<string, string> {
  const { electron } = process.versions
  return {
    penumbra: version,
    node: process.versions.node,
    os: `${process.platform} ${process.arch} ${release()}`,
    ...(electron && { electron }),
  }
}

/** The commit of Penumbra's checkout; null in an installed copy or without git. */
export async function gitCommit(): Promise<string | null> {
  const cwd = dirname(fileURLToPath(import.meta.url))
  try {
    const { stdout } = await promisify(execFile)('git', ['rev-parse', 'HEAD'], { cwd })
    return stdout.trim()
  } catch {
    return null
  }
}
