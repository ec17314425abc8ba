import type { MenuItemConstructorOptions } from 'electron'
import type { Shortcut } from '../shared/shortcut.ts'
import { inLanguage } from './texts.ts'

/** A menu item for a shortcut: label and keys as they are declared for the page, too. */
export function shortcutItem(shortcut: Shortcut, click: () => void, label = shortcut.does): MenuItemConstructorOptions {
  return {
    label: inLanguage(label),
    accelerator: acceleratorOf(shortcut),
    // Keys without anything held belong to the field that has the focus: the menu only shows them.
    registerAccelerator: shortcut.held !== undefined,
    click,
  }
}

/** `CommandOrControl+K` for Control and k. */
export function acceleratorOf({ keys, held }: Shortcut): string {
  const key = keys[0] ?? ''
  const name = key.length === 1 ? key.toUpperCase() : key
  if (held === undefined) return name
  return `${held === 'Control' ? 'CommandOrControl' : held}+${name}`
}
