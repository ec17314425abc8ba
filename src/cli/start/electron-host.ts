import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { resolveDataDirectory } from '../../workbench/data-directory.ts'

/** An Electron that fails sooner than this lacks something on this machine. */
const startupMs = 5_000

/**
 * Runs the built desktop app until its window closes.
 * @returns why it did not start; undefined after a session
 */
export async function openInElectron(executable: string, dataDirectory?: string): Promise<string | undefined> {
  const root = fileURLToPath(new URL('../../..', import.meta.url))
  // Chromium's sandbox refuses to run as root.
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0
  const start = Date.now()
  const env = { ...process.env, PENUMBRA_HOME: resolveDataDirectory(dataDirectory) }
  const child = spawn(executable, asRoot ? ['--no-sandbox', root] : [root], { env, stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal))
  const end = await new Promise<string | undefined>((resolve) => {
    child.on('error', (error) => resolve(error.message))
    child.on('close', (code, signal) => resolve(code === 0 ? undefined : `it ended with ${signal ?? `code ${code}`}`))
  })
  if (end === undefined) return undefined
  if (Date.now() - start < startupMs) return `no Electron window (${executable}: ${end})`
  process.exitCode = 1
  return undefined
}
