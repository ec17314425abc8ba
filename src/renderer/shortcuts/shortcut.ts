/** Keys that do something. What is declared once is what handlers ask for and what the sheet of shortcuts shows. */
export interface Shortcut {
  /** As `KeyboardEvent.key` names them: any of them does it. */
  keys: readonly string[]
  /** Held meanwhile. ⌘ does what Control does. */
  held?: 'Control' | 'Alt' | 'Shift'
  /** What they do, in English: translated where it is shown. */
  does: string
}

/** Whether the event is one of the shortcut's keys. A sign such as `?` may need Shift, so Shift tells named keys alone apart. */
export function isPressed(event: KeyboardEvent, { keys, held }: Shortcut): boolean {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  if (!keys.includes(key)) return false
  const control = event.ctrlKey || event.metaKey
  if (control !== (held === 'Control') || event.altKey !== (held === 'Alt')) return false
  return key.length === 1 || event.shiftKey === (held === 'Shift')
}
