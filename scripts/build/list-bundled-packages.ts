import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** The part of Vite's plug-ins that is used. */
interface BundlePlugin {
  name: string
  generateBundle(options: object, bundle: Readonly<Record<string, object>>): void
}

/**
 * Vite plug-in: writes the names of the packages whose modules went into the bundle, as a JSON list. They are shipped,
 * although they are not installed with the app.
 */
export function listBundledPackages(file: string): BundlePlugin {
  return {
    name: 'list-bundled-packages',
    generateBundle(_options, bundle) {
      const ids = Object.values(bundle).flatMap((chunk) => ('moduleIds' in chunk ? (chunk.moduleIds as string[]) : []))
      const names = new Set(ids.flatMap((id) => packageOf(id) ?? []))
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, JSON.stringify([...names].toSorted(), null, 2))
    },
  }
}

/** The package below the last `node_modules` of a path; undefined for a module of ours. */
export function packageOf(path: string): string | undefined {
  const [, within] = /.*[\\/]node_modules[\\/](.+)$/.exec(path) ?? []
  const [first = '', second] = within?.split(/[\\/]/) ?? []
  if (first === '') return undefined
  return first.startsWith('@') ? `${first}/${second}` : first
}
