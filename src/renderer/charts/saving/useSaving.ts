import { ref } from 'vue'
import { useToastsStore } from '../../stores/toasts.ts'

/** Writes one file at a time; a failure becomes a toast. */
export function useSaving() {
  const { attempt } = useToastsStore()
  const busy = ref(false)

  async function save(write: () => Promise<void>): Promise<void> {
    busy.value = true
    await attempt(write)
    busy.value = false
  }

  return { busy, save }
}
