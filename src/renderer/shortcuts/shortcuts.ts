import { everywhere, menuShortcuts } from '../../shared/app-shortcuts.ts'
import type { Shortcut } from '../../shared/shortcut.ts'
import { message } from '../i18n/translate.ts'

type Shortcuts = Readonly<Record<string, Shortcut>>

const lines = ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End']
const sideways = ['ArrowLeft', 'ArrowRight']

export const runsTable = {
  move: { keys: lines, does: message('Go to another line') },
  extend: { keys: lines, held: 'Shift', does: message('Select the lines passed') },
  select: { keys: [' '], does: message('Select the line, or no longer') },
  selectAll: { keys: ['a'], held: 'Control', does: message('Select all shown runs') },
  clear: { keys: ['Escape'], does: message('Clear the selection') },
  open: { keys: ['Enter'], does: message('Open the run, fold or unfold the group') },
  unfold: { keys: ['ArrowRight'], does: message('Unfold the group') },
  fold: { keys: ['ArrowLeft'], does: message('Fold the group') },
  star: { keys: ['s'], does: message('Star, or no longer') },
  tag: { keys: ['t'], does: message('Add or remove tags') },
  trash: { keys: ['Delete'], does: message('Move to the trash') },
  rename: { keys: ['F2'], does: message('Rename, when the name has the focus') },
} satisfies Shortcuts

export const columnHeads = {
  move: { keys: sideways, held: 'Alt', does: message('Move the column') },
  resize: { keys: sideways, held: 'Shift', does: message('Make the column narrower or wider') },
} satisfies Shortcuts

export const queueGrip = {
  up: { keys: ['ArrowUp'], does: message('Earlier in the queue') },
  down: { keys: ['ArrowDown'], does: message('Later in the queue') },
} satisfies Shortcuts

export const notes = {
  save: { keys: ['Enter'], held: 'Control', does: message('Save notes') },
  drop: { keys: ['Escape'], does: message('Drop the changes') },
} satisfies Shortcuts

export const charts = {
  earlier: { keys: ['ArrowLeft'], does: message('Cursor to the point before') },
  later: { keys: ['ArrowRight'], does: message('Cursor to the next point') },
  leave: { keys: ['Escape'], does: message('Take the cursor away') },
} satisfies Shortcuts

interface ShortcutSection {
  place: string
  shortcuts: Shortcuts
  /** Only in a window of the desktop app. */
  desktop?: boolean
}

/** All shortcuts by the place where they work, in the order of the sheet. */
export const shortcutSections: readonly ShortcutSection[] = [
  { place: message('Everywhere'), shortcuts: everywhere },
  { place: message('Menu'), shortcuts: menuShortcuts, desktop: true },
  { place: message('Table of runs'), shortcuts: runsTable },
  { place: message('Heading of a column'), shortcuts: columnHeads },
  { place: message('Grip of a waiting run'), shortcuts: queueGrip },
  { place: message('Notes of a run'), shortcuts: notes },
  { place: message('Charts'), shortcuts: charts },
]
