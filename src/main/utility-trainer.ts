import { utilityProcess } from 'electron'
import { fileURLToPath } from 'node:url'
import type { TrainerMessage } from '../shared/trainer-protocol.ts'
import type { TrainerExit, TrainerProcess } from '../workbench/trainers/trainer-process.ts'

/** The trainer's bundle, beside this one. */
const entry = fileURLToPath(new URL('./trainer.js', import.meta.url))

/** Starts a trainer as a utility process of Electron. */
export function startUtilityTrainer(): TrainerProcess {
  const child = utilityProcess.fork(entry, [], { serviceName: 'Penumbra trainer', stdio: ['ignore', 'ignore', 'pipe'] })
  return {
    send: (command) => child.postMessage(command),
    kill() {
      // Electron's own kill() only asks. Without a pid the process is gone.
      if (child.pid !== undefined) process.kill(child.pid, 'SIGKILL')
    },
    onMessage: (listener) => child.on('message', (message: TrainerMessage) => listener(message)),
    onStderr: (listener) => child.stderr?.on('data', (text: Buffer) => listener(text.toString())),
    onExit: (listener) => child.on('exit', (code) => listener(exitOf(code))),
  }
}

/** Numbers that Linux and macOS share. */
const crashSignals: Readonly<Record<number, string>> = {
  4: 'SIGILL',
  6: 'SIGABRT',
  8: 'SIGFPE',
  9: 'SIGKILL',
  11: 'SIGSEGV',
  15: 'SIGTERM',
}

/** Electron tells what `waitpid` gave for a process that a signal ended: its number, with 128 added for a core dump. */
export function exitOf(code: number, platform: NodeJS.Platform = process.platform): TrainerExit {
  const signal = platform === 'win32' ? undefined : crashSignals[code & 0x7f]
  return signal === undefined ? { code, signal: null } : { code: null, signal }
}
