import { onBeforeUnmount, onMounted } from 'vue'

/** Calls back on Ctrl (or ⌘) with a letter, as long as the component lives. */
export function useShortcut(letter: string, action: () => void): void {
  function onKeydown(event: KeyboardEvent): void {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
    if (event.key.toLowerCase() !== letter) return
    event.preventDefault()
    action()
  }
  onMounted(() => window.addEventListener('keydown', onKeydown))
  onBeforeUnmount(() => window.removeEventListener('keydown', onKeydown))
}
