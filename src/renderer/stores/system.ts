import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { SystemStatus } from '../../shared/system.ts'
import { useClient, type ConnectionState } from '../client/renderer-client.ts'

/** The machine below, and whether the workbench still answers. */
export const useSystemStore = defineStore('system', () => {
  const client = useClient()
  const status = shallowRef<SystemStatus | null>(null)
  const connection = ref<ConnectionState>('connected')

  async function load(): Promise<void> {
    status.value = await client.call('system.status', {})
  }

  return { status, connection, load }
})
