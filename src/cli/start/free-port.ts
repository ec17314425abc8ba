import { createServer } from 'node:net'
import { Failure } from '../../shared/failures.ts'

const attempts = 100

/**
 * `port`, or the next one that nothing on this machine listens on.
 * @throws Failure `environment` when none of a hundred is free
 */
export async function findFreePort(port: number): Promise<number> {
  for (let candidate = port; candidate < port + attempts && candidate <= 65_535; candidate += 1) {
    if (await isFree(candidate)) return candidate
  }
  throw new Failure('environment', `No port from ${port} on is free: give another with --port`)
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}
