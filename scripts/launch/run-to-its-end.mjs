import { spawn } from 'node:child_process'

/**
 * Runs a program in this one's place: same streams, signals passed on, same end.
 *
 * @param {string} file
 * @param {readonly string[]} programArguments
 */
export async function runToItsEnd(file, programArguments) {
  const child = spawn(file, programArguments, { stdio: 'inherit' })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      // A terminal sends Ctrl-C to the child as well; twice would mean "at once".
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    })
  }
  const end = await new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => resolve({ code, signal }))
  })
  if (end.signal) {
    process.removeAllListeners(end.signal)
    process.kill(process.pid, end.signal)
  }
  process.exitCode = end.code ?? 1
}
