import type { Shortcut } from '../../shared/shortcut.ts'

/** Whether the event is one of the shortcut's keys. A sign such as `?` may need Shift, so Shift tells named keys alone apart. */
export function isPressed(event: KeyboardEvent, { keys, held }: Shortcut): boolean {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  if (!keys.includes(key)) return false
  const control = event.ctrlKey || event.metaKey
  if (control !== (held === 'Control') || event.altKey !== (held === 'Alt')) return false
  return key.length === 1 || event.shiftKey === (held === 'Shift')
}
