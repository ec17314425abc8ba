import { fork } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { constants } from 'node:os'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { app } from './app.ts'

interface ForkOptions {
  env?: NodeJS.ProcessEnv
  serviceName?: string
  stdio?: 'pipe' | ('ignore' | 'pipe' | 'inherit')[]
}

const preparations = ['./register.ts', './parent-port.ts'].flatMap((file) => [
  '--import',
  new URL(file, import.meta.url).href,
])

/** A utility process: a child of this Node with `process.parentPort`. Its exit code after a signal is the signal's number. */
class UtilityProcess extends EventEmitter {
  pid: number | undefined
  readonly stdout: Readable | null
  readonly stderr: Readable | null
  readonly postMessage: (message: object) => void

  constructor(
    modulePath: string,
    words: string[],
    {
      env,
      serviceName = 'Node Utility',
      stdio = 'inherit' as const,
    }: Omit<ForkOptions, 'stdio'> & { stdio?: ForkOptions['stdio'] | 'inherit' },
  ) {
    super()
    const streams = typeof stdio === 'string' ? [stdio, stdio, stdio] : stdio
    const child = fork(fileURLToPath(new URL(modulePath, 'file:')), words, {
      env: env ?? process.env,
      execArgv: preparations,
      serialization: 'advanced',
      stdio: [...streams, 'ipc'],
    })
    this.pid = child.pid
    this.stdout = child.stdout
    this.stderr = child.stderr
    this.postMessage = (message) => void (child.connected && child.send(message, () => {}))
    const metric = { pid: child.pid, name: serviceName }
    app.utilities.push(metric)
    child.on('spawn', () => this.emit('spawn'))
    child.on('message', (message) => this.emit('message', message))
    child.on('close', (code, signal) => {
      this.pid = undefined
      app.utilities.splice(app.utilities.indexOf(metric), 1)
      const exitCode = code ?? (signal ? constants.signals[signal] : 1)
      this.emit('exit', exitCode)
      const reason = signal ? 'killed' : code === 0 ? 'clean-exit' : 'abnormal-exit'
      app.emit('child-process-gone', {}, { type: 'Utility', name: serviceName, serviceName, reason, exitCode })
    })
  }
}

export const utilityProcess = {
  fork: (modulePath: string, words: string[] = [], options: ForkOptions = {}): UtilityProcess =>
    new UtilityProcess(modulePath, words, options),
}
