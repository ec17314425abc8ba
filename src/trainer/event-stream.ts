import type { RunEvent, UnstampedRunEvent } from '../shared/run-events.ts'

/** Numbers a run's events and hands them over in batches. */
export class EventStream {
  readonly #runId: string
  readonly #send: (events: readonly RunEvent[]) => void
  #nextSeq: number
  #waiting: RunEvent[] = []

  constructor(runId: string, firstSeq: number, send: (events: readonly RunEvent[]) => void) {
    this.#runId = runId
    this.#nextSeq = firstSeq
    this.#send = send
  }

  emit(event: UnstampedRunEvent): void {
    this.#waiting.push({ ...event, runId: this.#runId, seq: this.#nextSeq++, time: Date.now() })
  }

  flush(): void {
    if (this.#waiting.length === 0) return
    this.#send(this.#waiting)
    this.#waiting = []
  }
}
