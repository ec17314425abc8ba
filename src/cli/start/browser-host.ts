import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { hasDisplay } from '../../runtime/electron.ts'
import { resolveDataDirectory } from '../../workbench/data-directory.ts'
import { findFreePort } from './free-port.ts'

export interface BrowserHostOptions {
  dataDirectory?: string
  port: number
  openBrowser: boolean
}

const openers: Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
}

/**
 * Hosts the workbench on a loopback address until Ctrl-C.
 * @param reason why there is no Electron window; printed and shown
 */
export async function openInBrowser(options: BrowserHostOptions, reason: string): Promise<void> {
  const [{ openLocalWorkbench }, { startServer }] = await Promise.all([
    import('../open-local-workbench.ts'),
    import('../../server/index.ts'),
  ])
  const workbench = await openLocalWorkbench({
    dataDirectory: resolveDataDirectory(options.dataDirectory),
    host: 'browser',
    hostReason: reason,
  })
  const port = await findFreePort(options.port)
  const rendererDirectory = fileURLToPath(new URL('../../../out/renderer', import.meta.url))
  const server = await startServer({ workbench, port, rendererDirectory })
  console.log(`Penumbra: ${server.url}`)
  console.error(`In a browser because there is ${reason}. Ctrl-C ends it.`)
  if (options.openBrowser && hasDisplay()) openDefaultBrowser(server.url)
  await untilAskedToEnd()
  console.error('Ending: running trainers save a checkpoint …')
  await server.close()
  await workbench.close()
}

function openDefaultBrowser(url: string): void {
  const [command, ...openerArguments] = openers[process.platform] ?? ['xdg-open']
  const opener = spawn(command, [...openerArguments, url], { detached: true, stdio: 'ignore' })
  // The address is printed: without a browser to open it, nothing is lost.
  opener.on('error', () => {})
  opener.unref()
}

/** Repeated signals change nothing: a trainer gets its time to save. */
function untilAskedToEnd(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve())
  })
}
