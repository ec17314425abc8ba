import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { SetupState, SystemStatus } from '../../shared/system.ts'
import { useClient, type ConnectionState } from '../client/renderer-client.ts'

/** The machine below, and whether the workbench still answers. */
export const useSystemStore = defineStore('system', () => {
  const client = useClient()
  const status = shallowRef<SystemStatus | null>(null)
  const setup = shallowRef<SetupState | null>(null)
  const connection = ref<ConnectionState>('connected')

  async function load(): Promise<void> {
    const [nextStatus, nextSetup] = await Promise.all([
      client.call('system.status', {}),
      client.call('system.setup', {}),
    ])
    status.value = nextStatus
    setup.value = nextSetup
  }

  /** When TensorFlow has been set up, what new runs use has changed. */
  function setSetup(state: SetupState): void {
    const ended = setup.value?.running === true && !state.running
    setup.value = state
    if (ended) void load()
  }

  async function startSetup(wheels?: string): Promise<void> {
    setup.value = await client.call('system.startSetup', wheels === undefined ? {} : { wheels })
  }

  async function stopSetup(): Promise<void> {
    setup.value = await client.call('system.stopSetup', {})
  }

  return { status, setup, connection, load, setSetup, startSetup, stopSetup }
})
