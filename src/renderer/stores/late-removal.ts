import { shallowRef, watch, type ShallowRef } from 'vue'
import { useToastsStore } from './toasts.ts'

export interface LateRemoval {
  /** Removed here, while it can still be undone. */
  leaving: ShallowRef<ReadonlySet<string>>
  remove(id: string, message: string): void
}

/**
 * Removes in two steps: out of sight at once, for good when the message that offers to undo it has gone.
 * @param removeForGood a failure becomes a toast and brings the thing back
 */
export function useLateRemoval(removeForGood: (id: string) => Promise<void>): LateRemoval {
  const toasts = useToastsStore()
  const leaving = shallowRef<ReadonlySet<string>>(new Set())

  function setLeaving(id: string, isLeaving: boolean): void {
    const next = new Set(leaving.value)
    if (isLeaving) next.add(id)
    else next.delete(id)
    leaving.value = next
  }

  function remove(id: string, message: string): void {
    let undone = false
    setLeaving(id, true)
    async function undo(): Promise<void> {
      undone = true
      setLeaving(id, false)
    }
    async function settle(): Promise<void> {
      if (undone) return
      await toasts.attempt(() => removeForGood(id))
      setLeaving(id, false)
    }
    toasts.show({ kind: 'info', message, undo })
    const offer = toasts.toasts.at(-1)
    watch(() => offer !== undefined && toasts.toasts.includes(offer), settle, { once: true })
  }

  return { leaving, remove }
}
