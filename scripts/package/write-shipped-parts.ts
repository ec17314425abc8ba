import { execFile } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { licencesText } from './licences-text.ts'

/** A part as `npm sbom` lists it; the fields that are used here. */
export interface Component {
  name: string
  version: string
  properties?: { name: string; value: string }[]
}

interface Sbom {
  components: Component[]
  dependencies: { ref: string; dependsOn?: string[] }[]
}

/**
 * Writes `out/legal/sbom.cdx.json` (CycloneDX, by npm) and `out/legal/licences.txt`, both of all that is shipped: what is
 * installed with the app, what is built into the interface, and Electron.
 * @throws Error for a part without a licence
 */
export async function writeShippedParts(root: string): Promise<void> {
  const bundled = new Set(JSON.parse(readFileSync(join(root, 'out/bundled-packages.json'), 'utf8')) as string[])
  const command = ['sbom', '--package-lock-only', '--sbom-format=cyclonedx', '--sbom-type=application']
  const { stdout } = await promisify(execFile)('npm', command, { cwd: root, maxBuffer: 1 << 28 })
  const sbom = JSON.parse(stdout) as Sbom
  const components = sbom.components.filter((component) => isShipped(component, bundled))
  const folder = join(root, 'out/legal')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'sbom.cdx.json'), JSON.stringify({ ...sbom, components }, null, 2))
  writeFileSync(join(folder, 'licences.txt'), licencesText(root, [...new Set(components.map(({ name }) => name))]))
}

/** npm marks what only developing needs; of that, the bundled packages and Electron are shipped all the same. */
export function isShipped({ name, properties }: Component, bundled: ReadonlySet<string>): boolean {
  if (name === 'electron' || bundled.has(name)) return true
  const isDevelopment = properties?.some(
    (property) => property.name === 'cdx:npm:package:development' && property.value === 'true',
  )
  // The Node that runs Penumbra from source.
  return !isDevelopment && !/^node-(bin-)?(linux|darwin|win)-/.test(name)
}
