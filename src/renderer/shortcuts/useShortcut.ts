import { onBeforeUnmount, onMounted } from 'vue'
import type { Shortcut } from '../../shared/shortcut.ts'
import { isPressed } from './shortcut.ts'

/** Calls back on a shortcut wherever the focus is, as long as the component lives. Plain keys belong to fields that have it. */
export function useShortcut(shortcut: Shortcut, action: () => void): void {
  function onKeydown(event: KeyboardEvent): void {
    if (!isPressed(event, shortcut)) return
    if (shortcut.held === undefined && isField(event.target)) return
    event.preventDefault()
    action()
  }
  onMounted(() => window.addEventListener('keydown', onKeydown))
  onBeforeUnmount(() => window.removeEventListener('keydown', onKeydown))
}

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null
}
