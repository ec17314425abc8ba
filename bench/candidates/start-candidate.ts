import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { lastLines } from '../../src/runtime/run-command.ts'
import type { Stepper } from '../measure/measure-in-turn.ts'
import { type CandidateMessage, type CandidateReady, parseMessage } from './messages.ts'

/** How to start a candidate's process. */
export interface CandidateCommand {
  file: string
  args: readonly string[]
  env?: Readonly<Record<string, string>>
}

/** A candidate that waits for work in a process of its own. */
export interface RunningCandidate extends Stepper {
  ready: CandidateReady
  /** Ends the process; resolves when it is gone. */
  close(): Promise<void>
}

/** Longer than any compiler here takes; a candidate that hangs must not hang the measurement. */
const longestSilence = 10 * 60_000

/**
 * Starts a candidate and waits until it has made its first steps.
 * @throws Error with the reason when it cannot
 */
export async function startCandidate({ file, args, env }: CandidateCommand): Promise<RunningCandidate> {
  const child = spawn(file, args, { env: { ...process.env, ...env }, stdio: ['pipe', 'pipe', 'pipe'] })
  let errors = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text))
  child.stdin.on('error', () => {}) // the process is gone, which the end of its output tells
  const gone = new Promise<string>((resolve) => {
    child.on('error', (error) => resolve(error.message))
    child.on('close', (code, signal) => resolve(lastLines(errors, 1) || `it ended with ${signal ?? `code ${code}`}`))
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()

  async function nextMessage(): Promise<CandidateMessage> {
    const timer = setTimeout(() => child.kill('SIGKILL'), longestSilence)
    try {
      for (;;) {
        const { value, done } = await lines.next()
        if (done) throw new Error(await gone)
        const message = parseMessage(value)
        if (message?.type === 'failed') throw new Error(message.reason)
        if (message) return message
      }
    } finally {
      clearTimeout(timer)
    }
  }

  async function close(): Promise<void> {
    child.stdin.end()
    child.kill()
    await gone
  }

  try {
    const ready = await nextMessage()
    if (ready.type !== 'ready') throw new Error(`got "${ready.type}" from ${file}: expected "ready"`)
    return {
      ready,
      async run(steps) {
        child.stdin.write(`run ${steps}\n`)
        const message = await nextMessage()
        if (message.type !== 'ran') throw new Error(`got "${message.type}" from ${file}: expected "ran"`)
        return message.milliseconds
      },
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}
