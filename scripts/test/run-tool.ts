import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import type { StageCount } from './stage.ts'

export const root = resolve(import.meta.dirname, '../..')

/** Runs a script of node_modules on this Node, its output shown. */
export async function runTool(script: string, ...toolArguments: string[]): Promise<number | null> {
  const child = spawn(process.execPath, [resolve(root, 'node_modules', script), ...toolArguments], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  return await new Promise((done, failed) => child.on('error', failed).on('close', done))
}

/** A tool whose exit code alone counts. */
export async function passesOrFails(script: string, ...toolArguments: string[]): Promise<StageCount> {
  const code = await runTool(script, ...toolArguments)
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}
