import type { FailureRecord } from '../../shared/failures.ts'
import type { TrainerExit } from './trainer-process.ts'

const outOfMemory = /JavaScript heap out of memory|std::bad_alloc|OOM when allocating|RESOURCE_EXHAUSTED/
const goOn = 'Resume goes on from the last checkpoint, if there is one.'

/**
 * Why a trainer is gone that did not say how its run ended.
 * @param stderr its last lines on standard error
 * @param problem what kept it from starting
 */
export function exitReason(exit: TrainerExit, stderr: string, problem?: Error): FailureRecord {
  if (problem) return crashed(`The trainer could not be started: ${problem.message}`)
  if (outOfMemory.test(stderr)) {
    return crashed(`The trainer ran out of memory. Smaller batches or narrower layers need less. ${goOn}`)
  }
  switch (exit.signal) {
    case 'SIGKILL':
      return crashed(
        'The trainer was killed from outside (SIGKILL): by kill -9, or by the system because memory ran out. ' +
          `Smaller batches or narrower layers need less memory. ${goOn}`,
      )
    case 'SIGSEGV':
    case 'SIGBUS':
    case 'SIGILL':
    case 'SIGFPE':
      return crashed(`The trainer crashed in native code (${exit.signal}). The log has its last words. ${goOn}`)
    case 'SIGABRT':
      return crashed(
        `The trainer gave up (SIGABRT), usually on a failed check of TensorFlow. The log has its last words. ${goOn}`,
      )
    case null:
      return crashed(
        `The trainer ended with exit code ${exit.code} without saying how the run ended. The log has its last words. ${goOn}`,
      )
    default:
      return crashed(`The trainer was ended from outside (${exit.signal}). ${goOn}`)
  }
}

function crashed(message: string): FailureRecord {
  return { kind: 'crashed', message }
}
