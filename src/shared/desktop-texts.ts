/**
 * What the desktop app shows outside its page: menus, dialogs, notifications. In English; the page, which has the
 * catalogues, tells the translations.
 */
export const desktopTexts = {
  file: 'File',
  edit: 'Edit',
  view: 'View',
  window: 'Window',
  help: 'Help',
  recentRuns: 'Recent runs',
  noRecentRuns: 'No run was opened yet',
  forgetRecentRuns: 'Forget these',
  importDataset: 'Import a data set…',
  openDataFolder: 'Open the data folder',
  openLogFolder: 'Open the folder of logs',
  copyDiagnostics: 'Copy diagnostics',
  keyboardShortcuts: 'Keyboard shortcuts',
  quit: 'Quit Penumbra',
  bundles: 'Penumbra bundles',
  stillTraining: 'A run is training.',
  stillTrainingDetail:
    'It can go on without a window, until the queue is empty: start Penumbra again to see it. Or it saves a checkpoint and stops, and can be resumed from there.',
  keepTraining: 'Keep training in the background',
  stopAndQuit: 'Save a checkpoint and quit',
  cancel: 'Cancel',
  runCompleted: 'Completed: {name}',
  runStopped: 'Stopped: {name}',
  runFailed: 'Failed: {name}',
  runDiverged: 'Diverged: {name}',
  testError: 'Test error {error} %',
  atStep: 'Step {step}',
  bundleRefused: 'The bundle could not be imported',
  pageCrashed: 'The window ended unexpectedly several times and is not opened again by itself.',
  pageCrashedDetail: 'Runs go on. Start Penumbra again to open a window.',
} as const

export type DesktopText = (typeof desktopTexts)[keyof typeof desktopTexts]
