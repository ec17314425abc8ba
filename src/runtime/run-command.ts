import { execFile } from 'node:child_process'
import { messageOf } from '../shared/failures.ts'

export interface CommandResult {
  /** Exit code; null when the program is missing or a signal ended it. */
  code: number | null
  signal: string | null
  stdout: string
  stderr: string
}

export interface CommandOptions {
  env?: NodeJS.ProcessEnv
  cwd?: string
  timeoutMs?: number
}

/** Runs a program to its end and keeps what it wrote. Never throws: a missing program has `code` null and its reason in `stderr`. */
export function runCommand(
  file: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<CommandResult> {
  const { env, cwd, timeoutMs: timeout } = options
  return new Promise<CommandResult>((resolve) => {
    execFile(file, args, { env, cwd, timeout, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      const code = error ? (typeof error.code === 'number' ? error.code : null) : 0
      resolve({ code, signal: error?.signal ?? null, stdout, stderr: stderr || (error?.message ?? '') })
    })
  }).catch((error: unknown) => {
    // Some reasons, such as a file on the path where a folder belongs, Node throws at once.
    return { code: null, signal: null, stdout: '', stderr: messageOf(error) }
  })
}

/** The last lines of what a program wrote: enough to see why it failed. */
export function lastLines(text: string, count = 12): string {
  return text.trim().split('\n').slice(-count).join('\n')
}
