import { availableParallelism } from 'node:os'

/** Below this, handing an operation to other threads takes longer than the operation: measured in docs/performance.md. */
const worthSharing = 5e7

export function mostThreads(): number {
  return availableParallelism()
}

/** Threads for steps whose forward pass has so many multiply-adds. */
export function threadsFor(multiplyAdds: number): number {
  return multiplyAdds < worthSharing ? 1 : mostThreads()
}
