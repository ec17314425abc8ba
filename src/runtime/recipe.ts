import { createHash } from 'node:crypto'
import { join } from 'node:path'
import manifest from '../../resources/tensorflow-runtime.json' with { type: 'json' }
import { cacheDirectory } from './cache-directory.ts'

export type RuntimeVariant = 'cpu' | 'gpu'

/** A pinned Python wheel. */
export interface Wheel {
  requirement: string
  file: string
  platform: string
  sha256: string
  bytes: number
}

/** What the TensorFlow runtime of one platform and variant is made of. */
export interface RuntimeRecipe {
  version: string
  variant: RuntimeVariant
  /** Changes with anything that goes into the runtime: an older one is then set up anew. */
  fingerprint: string
  directory: string
  /** Shared libraries in `directory/tensorflow`; the binding links against them. */
  libraries: readonly string[]
  /** Prefixes of the files that are taken out of the wheels. */
  unpack: readonly string[]
  wheels: readonly Wheel[]
}

const targets: Readonly<Record<string, { libraries: string[]; wheels: Wheel[] } | undefined>> = manifest.targets

/** The Python that the pinned wheels are made for; the local one may be another. */
export const wheelPython = manifest.python

/** The recipe for this platform; undefined where TensorFlow publishes no library to link against. */
export function runtimeRecipe(
  variant: RuntimeVariant,
  platform = `${process.platform}-${process.arch}`,
): RuntimeRecipe | undefined {
  const target = targets[`${platform}-${variant}`]
  if (!target) return undefined
  const { version, headers } = manifest
  return {
    version,
    variant,
    fingerprint: createHash('sha256')
      .update(JSON.stringify([target, headers]))
      .digest('hex'),
    directory: join(cacheDirectory(), `tensorflow-${version}-${variant}-${platform}`),
    libraries: target.libraries,
    unpack: [...target.libraries.map((library) => `tensorflow/${library}`), ...headers, 'nvidia/'],
    wheels: target.wheels,
  }
}
