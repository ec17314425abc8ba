import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { TrainerMessage } from '../../shared/trainer-protocol.ts'
import type { StartTrainer } from './trainer-process.ts'

/**
 * Starts trainers as child processes of plain Node.
 * @param entry the trainer's module
 */
export function forkTrainer(entry: URL): StartTrainer {
  return () => {
    const child = fork(fileURLToPath(entry), [], {
      serialization: 'advanced',
      // A process group of its own: Ctrl-C in the terminal reaches the workbench, which lets the trainer save a checkpoint.
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    return {
      send(command) {
        // A trainer that just died is reported by its exit; the message to it is lost with it.
        if (child.connected) child.send(command, () => {})
      },
      kill: () => child.kill('SIGKILL'),
      onMessage: (listener) => child.on('message', (message) => listener(message as TrainerMessage)),
      onStderr: (listener) => child.stderr?.setEncoding('utf8').on('data', listener),
      onExit(listener) {
        let reported = false
        const report: typeof listener = (exit, problem) => {
          if (!reported) listener(exit, problem)
          reported = true
        }
        // `close` comes after the last message and the last line on standard error; `exit` may come before them.
        child.on('close', (code, signal) => report({ code, signal }))
        child.on('error', (problem) => {
          if (child.pid === undefined) report({ code: null, signal: null }, problem)
        })
      },
    }
  }
}
