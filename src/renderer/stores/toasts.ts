import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { messageOf } from '../../shared/failures.ts'
import { t } from '../i18n/translate.ts'

export interface Toast {
  id: number
  message: string
  kind: 'info' | 'error'
  /** What takes the deed back. */
  undo?: () => Promise<void>
}

/** Short messages at the foot of the window. One with `undo` stays longer, and all stay while pointed at. */
export const useToastsStore = defineStore('toasts', () => {
  const toasts = shallowRef<readonly Toast[]>([])
  let nextId = 1

  function show(toast: Omit<Toast, 'id'>): void {
    toasts.value = [...toasts.value, { ...toast, id: nextId++ }]
  }

  function dismiss(id: number): void {
    toasts.value = toasts.value.filter((toast) => toast.id !== id)
  }

  /** What could be taken back no longer can. */
  function dismissUndo(): void {
    toasts.value = toasts.value.filter((toast) => !toast.undo)
  }

  function showFailure(thrown: unknown): void {
    show({ kind: 'error', message: t(messageOf(thrown)) })
  }

  /** Runs a deed that the user asked for; a failure is shown and gives undefined. */
  async function attempt<Result>(deed: () => Promise<Result>): Promise<Result | undefined> {
    try {
      return await deed()
    } catch (thrown) {
      showFailure(thrown)
      return undefined
    }
  }

  return { toasts, show, dismiss, dismissUndo, attempt, showFailure }
})
