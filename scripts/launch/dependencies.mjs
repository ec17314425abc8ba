import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withProcessLock } from '../../src/runtime/process-lock.mjs'

/**
 * Installs the dependencies unless node_modules already holds what package-lock.json asks for.
 * Two starts at once install once.
 *
 * @param {string} root
 */
export async function ensureDependencies(root) {
  if (isInstalled(root)) return
  const onWait = (/** @type {number} */ holder) =>
    console.error(`Waiting for process ${holder}, which installs dependencies`)
  await withProcessLock(join(root, '.penumbra', 'install.lock'), onWait, async () => {
    if (isInstalled(root)) return
    console.error('Installing dependencies (about a minute) …')
    const start = Date.now()
    await install(root)
    writeStamp(root)
    console.error(`Dependencies installed in ${Math.round((Date.now() - start) / 1000)} s`)
  })
}

/**
 * Whether node_modules matches package-lock.json: by the stamp of an earlier check, else by comparing every package
 * with npm's own record, so that a plain `npm install` counts too.
 *
 * @param {string} root
 */
export function isInstalled(root) {
  const stamp = stampFile(root)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash(root)) return true
  const record = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(record)) return false
  const installed = readPackages(record)
  for (const [path, wanted] of Object.entries(readPackages(join(root, 'package-lock.json')))) {
    const found = installed[path]
    const absentByChoice = found === undefined && (path === '' || wanted.optional === true)
    if (!absentByChoice && found?.version !== wanted.version) return false
  }
  writeStamp(root)
  return true
}

/** @param {string} root */
function writeStamp(root) {
  mkdirSync(join(root, 'node_modules'), { recursive: true })
  writeFileSync(stampFile(root), lockHash(root))
}

/** @param {string} root */
function stampFile(root) {
  return join(root, 'node_modules', '.penumbra-installed')
}

/** @param {string} root */
function lockHash(root) {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {}
}

/** @param {string} root */
async function install(root) {
  // Warnings would be about the Node that runs npm, which is not the one that runs Penumbra.
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error']
  const npmArguments = ['ci', '--ignore-scripts', '--include=dev', '--include=optional', ...quiet]
  const npm = process.env['npm_execpath']
  const [command, commandArguments] = npm ? [process.execPath, [npm, ...npmArguments]] : ['npm', npmArguments]
  // Windows starts npm.cmd through its shell only.
  const shell = process.platform === 'win32' && !npm
  const child = spawn(command, commandArguments, { cwd: root, stdio: ['ignore', 2, 2], shell })
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve))
  if (code !== 0) {
    throw new Error(`npm ci ended with code ${code}: see its messages above, check the network and start again`)
  }
}
