/**
 * Longest time between two looks at the messages: a stop is answered within it. Live views are drawn as often: a moving
 * picture takes ten a second at least.
 */
const reportIntervalMs = 60

/** Times the training alone: steps and evaluations, without loading, waiting or saving. */
export class StepClock {
  #activeMs: number
  #stepMs = 0
  #steps = 0
  #warmedUp = false
  #startedAt = 0
  #warmMs: number
  #reportedAt = performance.now()

  constructor(activeSeconds: number) {
    this.#activeMs = activeSeconds * 1000
    this.#warmMs = this.#activeMs
  }

  start(): void {
    this.#startedAt = performance.now()
  }

  /** @param steps 1 after a step, 0 after an evaluation */
  stop(steps: 0 | 1): void {
    const elapsed = performance.now() - this.#startedAt
    this.#activeMs += elapsed
    if (steps === 0) return
    // TensorFlow prepares a graph at its first step, which would slow the rate of a short run.
    if (!this.#warmedUp) {
      this.#warmedUp = true
      this.#warmMs = this.#activeMs
      return
    }
    this.#steps += steps
    this.#stepMs += elapsed
  }

  get activeSeconds(): number {
    return this.#activeMs / 1000
  }

  /** Steps per second of step time, since this process took the run up; 0 before the second. */
  get stepsPerSecond(): number {
    return this.#stepMs === 0 ? 0 : (1000 * this.#steps) / this.#stepMs
  }

  /** Expected time for more steps at the rate so far, evaluations included. */
  secondsFor(steps: number): number {
    return this.#steps === 0 ? 0 : (steps * (this.#activeMs - this.#warmMs)) / this.#steps / 1000
  }

  /** Whether it is time for a report; if so, the time to the next one runs from now, whatever the report costs. */
  takeReportTurn(): boolean {
    const now = performance.now()
    if (now - this.#reportedAt < reportIntervalMs) return false
    this.#reportedAt = now
    return true
  }
}
