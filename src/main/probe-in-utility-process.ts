import { utilityProcess } from 'electron'
import { finished } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import type { CommandResult } from '../runtime/run-command.ts'
import { probeSettings } from '../runtime/smoke-test.ts'
import { exitOf } from './utility-trainer.ts'

const entry = fileURLToPath(new URL('./probe-binding.js', import.meta.url))

/** Loads a TensorFlow binding in a utility process: the packaged app cannot act as Node, by its fuses. */
export async function probeInUtilityProcess(bindingPath: string): Promise<CommandResult> {
  const env = { ...process.env, ...probeSettings }
  const child = utilityProcess.fork(entry, [bindingPath], { env, serviceName: 'TensorFlow probe', stdio: 'pipe' })
  let stdout = ''
  let stderr = ''
  child.stdout?.on('data', (text: Buffer) => (stdout += text.toString()))
  child.stderr?.on('data', (text: Buffer) => (stderr += text.toString()))
  const exited = new Promise<number>((resolve) => child.on('exit', resolve))
  const read = [child.stdout, child.stderr].map((stream) => stream && finished(stream))
  await Promise.all(read)
  return { ...exitOf(await exited), stdout, stderr }
}
