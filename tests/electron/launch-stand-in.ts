import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { chromium, type Browser } from 'playwright'
import type { DesktopApp, DesktopAppOptions } from './desktop-app.ts'
import { findPage } from './find-page.ts'
import { makeFolders } from './make-folders.ts'
import { followAnswers } from './stand-in-answers.ts'

const root = resolve(import.meta.dirname, '../..')
const startModule = join(import.meta.dirname, 'stand-in/start.ts')
const registerModule = new URL('./stand-in/register.ts', import.meta.url).href

/** Runs the built main process on plain Node, with the stand-in in Electron's place. */
export async function launchStandIn({ words = [], dropped = [], env = {} }: DesktopAppOptions): Promise<DesktopApp> {
  const folders = makeFolders()
  const outboundFile = join(folders.root, 'outbound.txt')
  let output = ''
  const start = (more: readonly string[]): ChildProcess => {
    const child = fork(startModule, [root, `--user-data-dir=${folders.userData}`, ...more], {
      execArgv: ['--import', registerModule],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: {
        ...process.env,
        PENUMBRA_HOME: folders.data,
        STAND_IN_OUTBOUND: outboundFile,
        STAND_IN_FILES: JSON.stringify(Object.fromEntries(dropped.map((path) => [basename(path), path]))),
        ...env,
      },
    })
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (output += String(text)))
    return child
  }
  const child = start(words)
  const exited = once(child, 'exit')
  const hasExited = () => child.exitCode !== null || child.signalCode !== null
  const answers = followAnswers(child, () => output)
  await answers.ready
  let browser: Browser | undefined

  return {
    async page() {
      const connected = (browser ??= await chromium.connectOverCDP(debuggingAddress(folders.userData)))
      return await findPage(() => connected.contexts())
    },
    evaluate: (asked, value) => answers.ask(asked.toString(), value),
    async startAgain(...more) {
      await once(start(more), 'exit')
    },
    outbound: async () => (existsSync(outboundFile) ? readFileSync(outboundFile, 'utf8').trim().split('\n') : []),
    output: () => output,
    hasExited,
    async end() {
      await browser?.close().catch(() => {})
      child.kill('SIGKILL')
      if (!hasExited()) await exited
      folders.remove()
    },
  }
}

/** Chromium writes the port it took into its profile. */
function debuggingAddress(userData: string): string {
  const [port] = readFileSync(join(userData, 'chromium', 'DevToolsActivePort'), 'utf8').split('\n')
  return `http://127.0.0.1:${port}`
}
