/** The two lines between Electron's main process and its windows. */
export const ipcChannels = {
  /** Window to main: (name, input) gives `{ result }` or `{ failure }`. */
  call: 'penumbra:call',
  /** Main to window: one WorkbenchEvent. */
  event: 'penumbra:event',
} as const
