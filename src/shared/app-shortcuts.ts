import type { Shortcut } from './shortcut.ts'

/** Shortcuts that work wherever the focus is, in a browser and in a window. */
export const everywhere = {
  palette: { keys: ['k'], held: 'Control', does: 'Go to a page, a method or a run' },
  sheet: { keys: ['?'], does: 'Show this sheet' },
  search: { keys: ['/'], does: 'Filter the runs' },
} satisfies Record<string, Shortcut>

/** Shortcuts of the native menu, which a browser keeps for itself. */
export const menuShortcuts = {
  newRun: { keys: ['n'], held: 'Control', does: 'New run' },
  importBundle: { keys: ['o'], held: 'Control', does: 'Import a run from a bundle…' },
  runs: { keys: ['1'], held: 'Control', does: 'Runs' },
  compare: { keys: ['2'], held: 'Control', does: 'Compare' },
  studies: { keys: ['3'], held: 'Control', does: 'Studies' },
  queue: { keys: ['4'], held: 'Control', does: 'Queue' },
  datasets: { keys: ['5'], held: 'Control', does: 'Datasets' },
  doctor: { keys: ['6'], held: 'Control', does: 'Doctor' },
} satisfies Record<string, Shortcut>
