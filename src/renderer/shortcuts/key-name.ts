import { message, t } from '../i18n/translate.ts'

const names: Readonly<Record<string, string>> = {
  ' ': message('Space'),
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  PageUp: message('Page up'),
  PageDown: message('Page down'),
  Home: message('Home'),
  End: message('End'),
  Enter: message('Enter'),
  Escape: message('Escape'),
  Delete: message('Delete'),
  Control: message('Ctrl'),
  Shift: message('Shift'),
}

/** What is printed on a key: `Échap` where French is in use. */
export function keyName(key: string): string {
  return t(names[key] ?? (key.length === 1 ? key.toUpperCase() : key))
}
