import type { WorkbenchEvent } from '../shared/api.ts'
import type { QueueState, RunRow } from '../shared/runs.ts'
import type { WorkbenchClient } from '../shared/api.ts'

/** What is being trained, as far as the desktop shows it. */
export interface TrainingState {
  /** Whether a run has a trainer. */
  active: boolean
  /** Whether a run has a trainer, or will have one without anyone's doing. */
  busy: boolean
  /** 0 … 1 over the runs that train; null when none does or none knows. */
  progress: number | null
}

const idle: TrainingState = { active: false, busy: false, progress: null }

/** Follows the queue and tells when training begins, goes on and ends. */
export class TrainingWatch {
  state: TrainingState = idle
  readonly #rows = new Map<string, RunRow>()
  #queue: QueueState | undefined
  readonly #stateListeners = new Set<(state: TrainingState) => void>()
  readonly #endListeners = new Set<(run: RunRow) => void>()

  constructor(workbench: WorkbenchClient) {
    workbench.subscribe((event) => this.#handle(event))
    void workbench.call('queue.get', {}).then((queue) => {
      this.#queue = queue
      this.#update()
    })
  }

  onState(listener: (state: TrainingState) => void): void {
    this.#stateListeners.add(listener)
  }

  /** Calls back with a run that has just ended, however it did. */
  onEnded(listener: (run: RunRow) => void): void {
    this.#endListeners.add(listener)
  }

  #handle(event: WorkbenchEvent): void {
    if (event.type === 'queue') this.#queue = event.queue
    else if (event.type === 'run') this.#takeRow(event.run)
    else return
    this.#update()
  }

  #takeRow(run: RunRow): void {
    if (run.endedAt === null) {
      this.#rows.set(run.id, run)
    } else if (this.#rows.delete(run.id)) {
      for (const listener of this.#endListeners) listener(run)
    }
  }

  #update(): void {
    const { running = [], waiting = [], paused = false } = this.#queue ?? {}
    const fractions = running.flatMap((id) => {
      const { step = 0, totalSteps = null } = this.#rows.get(id) ?? {}
      return totalSteps ? [step / totalSteps] : []
    })
    this.state = {
      active: running.length > 0,
      busy: running.length > 0 || (waiting.length > 0 && !paused),
      progress: fractions.length === 0 ? null : fractions.reduce((sum, value) => sum + value, 0) / fractions.length,
    }
    for (const listener of this.#stateListeners) listener(this.state)
  }
}
