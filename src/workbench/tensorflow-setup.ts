import { keptDownloadBytes } from '../runtime/cache-directory.ts'
import { importWheels } from '../runtime/import-wheels.ts'
import { setUpRuntime } from '../runtime/setup.ts'
import type { ProbeBinding } from '../runtime/smoke-test.ts'
import { Failure, messageOf } from '../shared/failures.ts'
import type { SetupState } from '../shared/system.ts'
import type { EventHub } from './event-hub.ts'

/** One set-up that is under way. */
interface Running {
  abort: AbortController
  /** Never rejects. */
  ended: Promise<void>
}

/** Sets TensorFlow up while the workbench goes on, at the user's word, and tells every window how it goes. */
export class TensorFlowSetup {
  #state: SetupState = { running: false, message: '', fraction: null, problem: null, keptBytes: keptDownloadBytes() }
  #running: Running | undefined
  readonly #hub: EventHub
  readonly #probe: ProbeBinding | undefined

  constructor(hub: EventHub, probe: ProbeBinding | undefined) {
    this.#hub = hub
    this.#probe = probe
  }

  get state(): SetupState {
    return this.#state
  }

  /**
   * Starts it. What an earlier attempt finished is not done again.
   * @param wheels a folder to take the wheels from instead of the network
   * @throws Failure `conflict` while one is under way
   */
  start(wheels?: string): SetupState {
    if (this.#running) throw new Failure('conflict', 'TensorFlow is being set up already: wait until it is done')
    const message = 'Looking at what is there'
    this.#change({ running: true, message, fraction: null, problem: null, keptBytes: 0 })
    const abort = new AbortController()
    this.#running = { abort, ended: this.#run(abort.signal, wheels) }
    return this.#state
  }

  /** Ends it with all its processes. What it has downloaded is kept. */
  async stop(): Promise<SetupState> {
    this.#running?.abort.abort()
    await this.#running?.ended
    return this.#state
  }

  async #run(signal: AbortSignal, wheels: string | undefined): Promise<void> {
    const report = (message: string, fraction?: number) =>
      this.#change({ ...this.#state, message, fraction: fraction ?? null })
    const problem = await this.#work(wheels, { report, signal })
    this.#running = undefined
    this.#change({ ...this.#state, running: false, fraction: null, problem, keptBytes: keptDownloadBytes() })
  }

  /** @returns why it failed; null when it did not, or was stopped */
  async #work(
    wheels: string | undefined,
    options: { report(message: string, fraction?: number): void; signal: AbortSignal },
  ): Promise<string | null> {
    try {
      if (wheels !== undefined) await importWheels(wheels, options)
      const runtime = await setUpRuntime({ ...options, retry: true, probe: this.#probe })
      return runtime.available ? null : runtime.problem
    } catch (error) {
      return options.signal.aborted ? null : messageOf(error)
    }
  }

  #change(state: SetupState): void {
    this.#state = state
    this.#hub.setupChanged(state)
  }
}
