import { execFile } from 'node:child_process'

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
  return new Promise((resolve) => {
    execFile(
      file,
      args,
      { env: options.env, cwd: options.cwd, timeout: options.timeoutMs, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => {
        const code = error ? (typeof error.code === 'number' ? error.code : null) : 0
        resolve({ code, signal: error?.signal ?? null, stdout, stderr: stderr || (error?.message ?? '') })
      },
    )
  })
}

/** The last lines of what a program wrote: enough to see why it failed. */
export function lastLines(text: string, count = 12): string {
  return text.trim().split('\n').slice(-count).join('\n')
}
