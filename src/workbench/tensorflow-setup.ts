import { importWheels } from '../runtime/import-wheels.ts'
import { setUpRuntime } from '../runtime/setup.ts'
import type { ProbeBinding } from '../runtime/smoke-test.ts'
import { Failure, messageOf } from '../shared/failures.ts'
import type { SetupState } from '../shared/system.ts'
import type { EventHub } from './event-hub.ts'

/** Sets TensorFlow up while the workbench goes on, at the user's word, and tells every window how it goes. */
export class TensorFlowSetup {
  #state: SetupState = { running: false, message: '', fraction: null, problem: null }
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
    if (this.#state.running) throw new Failure('conflict', 'TensorFlow is being set up already: wait until it is done')
    this.#change({ running: true, message: 'Looking at what is there', fraction: null, problem: null })
    void this.#run(wheels)
    return this.#state
  }

  async #run(wheels: string | undefined): Promise<void> {
    const report = (message: string, fraction?: number) =>
      this.#change({ running: true, message, fraction: fraction ?? null, problem: null })
    try {
      if (wheels !== undefined) await importWheels(wheels, report)
      const runtime = await setUpRuntime({ report, retry: true, probe: this.#probe })
      const problem = runtime.available ? null : runtime.problem
      this.#change({ ...this.#state, running: false, fraction: null, problem })
    } catch (error) {
      this.#change({ ...this.#state, running: false, fraction: null, problem: messageOf(error) })
    }
  }

  #change(state: SetupState): void {
    this.#state = state
    this.#hub.setupChanged(state)
  }
}
