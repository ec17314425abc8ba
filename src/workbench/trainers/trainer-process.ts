import type { TrainerCommand, TrainerMessage } from '../../shared/trainer-protocol.ts'

/** How a trainer process ended. */
export interface TrainerExit {
  code: number | null
  /** `SIGKILL` and kin where the host knows it. */
  signal: string | null
}

/** A trainer process, whatever starts it: `fork` in plain Node, a utility process in Electron. */
export interface TrainerProcess {
  send(command: TrainerCommand): void
  /** Ends it at once; `onExit` is called after. */
  kill(): void
  onMessage(listener: (message: TrainerMessage) => void): void
  onStderr(listener: (text: string) => void): void
  /** Called once. A process that could not be started at all exits with a `problem`. */
  onExit(listener: (exit: TrainerExit, problem?: Error) => void): void
}

export type StartTrainer = () => TrainerProcess
