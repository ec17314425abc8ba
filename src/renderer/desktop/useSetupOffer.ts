import { watch } from 'vue'
import { useRouter } from 'vue-router'
import { useSystemStore } from '../stores/system.ts'
import { isDesktop } from './desktop.ts'

const storageKey = 'penumbra-setup-offered'

/**
 * Offers to set TensorFlow up at the first start of the desktop app without it, once, and again after a set-up that did not
 * end. Nothing is fetched unasked.
 */
export function useSetupOffer(): void {
  if (!isDesktop()) return
  const router = useRouter()
  const system = useSystemStore()
  const stop = watch(
    () => system.status,
    (status) => {
      if (!status) return
      stop()
      const offered = localStorage.getItem(storageKey) !== null
      localStorage.setItem(storageKey, '1')
      const wanted = !offered || (system.setup?.keptBytes ?? 0) > 0
      if (wanted && !status.tensorflow.available) void router.push({ name: 'setup' })
    },
  )
}
