/** Keys that do something. What is declared once is what handlers ask for, what menus and the sheet of shortcuts show. */
export interface Shortcut {
  /** As `KeyboardEvent.key` names them: any of them does it. */
  keys: readonly string[]
  /** Held meanwhile. ⌘ does what Control does. */
  held?: 'Control' | 'Alt' | 'Shift'
  /** What they do, in English: translated where it is shown. */
  does: string
}
