import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

export interface HostProcess {
  /** The address that `npm start` prints, token and all. */
  url: string
  /** Ends the host as Ctrl-C does and removes its data. */
  end(): Promise<void>
}

/**
 * Starts the workbench as a user without a display does, on a data folder of its own.
 * @throws Error with the host's output when it ends without an address
 */
export async function startHost(): Promise<HostProcess> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'penumbra-e2e-'))
  const words = ['scripts/run.mjs', 'start', '--no-open', '--data-dir', dataDirectory]
  // Without a display there is no Electron window; a group of its own can be ended as a whole.
  const environment = { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '' }
  const host = spawn(process.execPath, words, { cwd: root, env: environment, detached: true })
  const url = await readAddress(host)
  return {
    url,
    async end() {
      const ended = once(host, 'exit')
      if (host.pid !== undefined) process.kill(-host.pid, 'SIGTERM')
      await ended
      await rm(dataDirectory, { recursive: true, force: true })
    },
  }
}

function readAddress(host: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = ''
    function onText(text: Buffer): void {
      output += text.toString()
      const address = /http:\/\/127\.0\.0\.1:\d+\/#\S+/.exec(output)?.[0]
      if (address) resolve(address)
    }
    host.stdout?.on('data', onText)
    host.stderr?.on('data', onText)
    host.on('exit', (code) =>
      reject(new Error(`npm start ended with ${code} before it printed an address:\n${output}`)),
    )
  })
}
