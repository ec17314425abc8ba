import { onBeforeUnmount, onMounted } from 'vue'

/** Calls back on `/` outside of fields, as long as the component lives: the key that begins a search. */
export function useSlashKey(action: () => void): void {
  function onKeydown(event: KeyboardEvent): void {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]')) return
    event.preventDefault()
    action()
  }
  onMounted(() => window.addEventListener('keydown', onKeydown))
  onBeforeUnmount(() => window.removeEventListener('keydown', onKeydown))
}
