/** Launchers pass on a Ctrl-C that the terminal has sent already: the echo is not a second one. */
const echoMilliseconds = 500

const exitCodeOfSecondInterrupt = 130

export interface InterruptWatch {
  /** Whether an interrupt has come. */
  readonly interrupted: boolean
  /** Ctrl-C ends the process as usual again. */
  release(): void
}

/** Calls `stop` at the first Ctrl-C; a second one ends this process at once. */
export function onInterrupt(stop: () => void): InterruptWatch {
  let interruptedAt: number | undefined
  const interrupt = () => {
    if (interruptedAt === undefined) {
      interruptedAt = Date.now()
      process.stderr.write('\nStopping with a checkpoint. Once more ends at once.\n')
      stop()
    } else if (Date.now() - interruptedAt > echoMilliseconds) {
      process.exit(exitCodeOfSecondInterrupt)
    }
  }
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  for (const signal of signals) process.on(signal, interrupt)
  return {
    get interrupted() {
      return interruptedAt !== undefined
    },
    release() {
      for (const signal of signals) process.off(signal, interrupt)
    },
  }
}
