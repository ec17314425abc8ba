import { mkdirSync, readFileSync, rmSync, statSync, utimes, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

const heartbeatMs = 5_000
const staleMs = 30_000

/**
 * Does `work` while no other process does work under the same lock file; waits for the other to end.
 * The lock of a process that was killed does not last: its heartbeat stops.
 * Plain JavaScript because the start script needs it on any Node.
 *
 * @template Result
 * @param {string} file
 * @param {(holder: number) => void} onWait called once, with the process id that holds the lock
 * @param {() => Promise<Result>} work
 * @param {AbortSignal} [signal] gives up the waiting, not the work
 * @returns {Promise<Result>}
 */
export async function withProcessLock(file, onWait, work, signal) {
  mkdirSync(dirname(file), { recursive: true })
  let told = false
  while (!take(file)) {
    if (isStale(file)) {
      rmSync(file, { force: true })
      continue
    }
    if (!told) onWait(holderOf(file))
    told = true
    signal?.throwIfAborted()
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  const heartbeat = setInterval(() => {
    // Whoever deletes the file by hand takes the lock away; that is no reason to end the work.
    utimes(file, new Date(), new Date(), () => {})
  }, heartbeatMs)
  heartbeat.unref()
  try {
    return await work()
  } finally {
    clearInterval(heartbeat)
    rmSync(file, { force: true })
  }
}

/** @param {string} file */
function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error
    return false
  }
}

/** @param {string} file */
function isStale(file) {
  try {
    if (Date.now() - statSync(file).mtimeMs > staleMs) return true
    const holder = holderOf(file)
    if (holder > 0) process.kill(holder, 0)
    return false
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'ESRCH'
  }
}

/**
 * @param {string} file
 * @returns 0 while the other process has not written its id yet
 */
function holderOf(file) {
  try {
    return Number(readFileSync(file, 'utf8'))
  } catch {
    return 0
  }
}
