import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { QueueState } from '../../shared/runs.ts'
import { useClient } from '../client/renderer-client.ts'
import { useToastsStore } from './toasts.ts'

/** Runs that wait and train. */
export const useQueueStore = defineStore('queue', () => {
  const client = useClient()
  const { attempt } = useToastsStore()
  const queue = shallowRef<QueueState>({ paused: false, concurrency: 1, waiting: [], running: [] })

  function setQueue(next: QueueState | undefined): void {
    if (next) queue.value = next
  }

  async function load(): Promise<void> {
    queue.value = await client.call('queue.get', {})
  }

  async function setPaused(paused: boolean): Promise<void> {
    setQueue(await attempt(() => client.call(paused ? 'queue.pause' : 'queue.unpause', {})))
  }

  async function move(id: string, position: number): Promise<void> {
    setQueue(await attempt(() => client.call('queue.move', { id, position })))
  }

  async function setConcurrency(concurrency: number): Promise<void> {
    setQueue(await attempt(() => client.call('queue.setConcurrency', { concurrency })))
  }

  return { queue, setQueue, load, setPaused, move, setConcurrency }
})
