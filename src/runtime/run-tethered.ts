import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { ReportProgress } from './progress.ts'
import type { PythonTool } from './tools.ts'

/** What every step of a set-up is told. */
export interface StepOptions {
  report: ReportProgress
  /** Gives the step up: its processes end, what it has downloaded stays. */
  signal?: AbortSignal | undefined
}

export interface TetheredOptions {
  env?: NodeJS.ProcessEnv
  signal?: AbortSignal | undefined
  onLine?: (line: string) => void
}

/** Python holds a program and all its children on a string: when this process lets go of it, or dies, they are killed. */
const tether = `
import os, signal, subprocess, sys, threading
child = subprocess.Popen(sys.argv[1:], stdin=subprocess.DEVNULL, start_new_session=True)
def end():
    while os.read(0, 1024):
        pass
    try:
        os.killpg(child.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass
threading.Thread(target=end, daemon=True).start()
code = child.wait()
sys.exit(code if code >= 0 else 128 - code)
`

/**
 * Runs a program of the set-up to its end. Nothing of it outlives this process, however that ends.
 * @returns what the program wrote, both streams in one
 * @throws the signal's reason once all processes are gone; an error when Python does not start
 */
export async function runTethered(
  python: PythonTool,
  command: readonly string[],
  { env, signal, onLine }: TetheredOptions = {},
): Promise<{ code: number | null; output: string }> {
  signal?.throwIfAborted()
  const child = spawn(python.command, ['-c', tether, ...command], { env, stdio: ['pipe', 'pipe', 'pipe'] })
  const letGo = () => child.stdin.destroy()
  signal?.addEventListener('abort', letGo)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (output += text.toString()))
  if (onLine) createInterface({ input: child.stdout }).on('line', onLine)
  try {
    // Closed when nobody holds the streams any more: the program's own children among them.
    const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve))
    signal?.throwIfAborted()
    return { code, output }
  } finally {
    signal?.removeEventListener('abort', letGo)
  }
}
