import { watch } from 'vue'
import { useRouter } from 'vue-router'
import { useSystemStore } from '../stores/system.ts'
import { isDesktop } from './desktop.ts'

const storageKey = 'penumbra-setup-offered'

/** Offers to set TensorFlow up at the first start of the desktop app without it, once. Nothing is fetched unasked. */
export function useSetupOffer(): void {
  if (!isDesktop() || localStorage.getItem(storageKey)) return
  const router = useRouter()
  const system = useSystemStore()
  const stop = watch(
    () => system.status,
    (status) => {
      if (!status) return
      stop()
      localStorage.setItem(storageKey, '1')
      if (!status.tensorflow.available) void router.push({ name: 'setup' })
    },
  )
}
