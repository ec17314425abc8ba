/** The lines between Electron's main process and its windows. */
export const ipcChannels = {
  /** Window to main: (name, input) gives `{ result }` or `{ failure }`. */
  call: 'penumbra:call',
  /** Main to window: one WorkbenchEvent. */
  event: 'penumbra:event',
  /** Window to main, like `call`, for what the desktop does: `desktopInputs`. */
  desktop: 'penumbra:desktop',
  /** Main to window: one DesktopEvent. */
  desktopEvent: 'penumbra:desktop-event',
} as const
