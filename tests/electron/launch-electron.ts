import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { _electron } from 'playwright'
import { findElectron } from '../../src/runtime/electron.ts'
import type { DesktopApp, DesktopAppOptions, ElectronModule } from './desktop-app.ts'
import { findPage } from './find-page.ts'
import { makeFolders } from './make-folders.ts'

const root = resolve(import.meta.dirname, '../..')

/** Runs the built app on a real Electron. @throws Error when there is none */
export async function launchElectron({ words = [], env = {} }: DesktopAppOptions): Promise<DesktopApp> {
  const electron = findElectron()
  if ('problem' in electron) throw new Error(`${electron.problem}: ${electron.fix}`)
  const folders = makeFolders()
  // Chromium's sandbox refuses to run as root.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const args = [...sandbox, root, `--user-data-dir=${folders.userData}`]
  const environment = { ...process.env, PENUMBRA_HOME: folders.data, ...env }
  const app = await _electron.launch({
    executablePath: electron.executable,
    args: [...args, ...words],
    env: Object.fromEntries(Object.entries(environment).flatMap(([name, value]) => (value ? [[name, value]] : []))),
  })
  await app.evaluate(noteRequests)
  const child = app.process()
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (output += String(text)))
  return {
    page: () => findPage(() => [app.context()]),
    evaluate: async (asked, value) =>
      await app.evaluate((module, { source, given }) => new Function(`return (${source})`)()(module, given), {
        source: asked.toString(),
        given: value,
      }),
    async startAgain(...more) {
      await once(spawn(electron.executable, [...args, ...more], { env: environment, stdio: 'ignore' }), 'exit')
    },
    outbound: async () => await app.evaluate(() => Reflect.get(globalThis, 'penumbraRequests') as string[]),
    output: () => output,
    hasExited: () => child.exitCode !== null || child.signalCode !== null,
    async end() {
      child.kill('SIGKILL')
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
      folders.remove()
    },
  }
}

/** Every request of a page that is not to the app's own protocol. */
function noteRequests({ session }: ElectronModule): void {
  const requests: string[] = []
  Reflect.set(globalThis, 'penumbraRequests', requests)
  session.defaultSession.webRequest.onBeforeRequest(({ url }, decide) => {
    if (!/^(app|file|data|blob|devtools):/.test(url)) requests.push(url)
    decide({})
  })
}
