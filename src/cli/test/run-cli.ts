import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export interface EndedCommand {
  code: number | null
  stdout: string
  stderr: string
}

/** Runs a command of ours in a process of its own to its end. */
export function runCli(command: 'train' | 'runs' | 'study' | 'datasets', ...words: string[]): Promise<EndedCommand> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [fileURLToPath(new URL(`../${command}.ts`, import.meta.url)), ...words])
    const ended: EndedCommand = { code: null, stdout: '', stderr: '' }
    child.stdout.on('data', (text: Buffer) => (ended.stdout += text.toString()))
    child.stderr.on('data', (text: Buffer) => (ended.stderr += text.toString()))
    child.on('close', (code) => resolve({ ...ended, code }))
  })
}
