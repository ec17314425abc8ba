/**
 * A stand-in for the module `electron`, as far as Penumbra uses it, on plain Node: windows are pages of a real Chromium,
 * preload scripts run in isolated worlds of theirs, utility processes are child processes. What it imitates of Electron's
 * behaviour is said in each file.
 */
export { app } from './app.ts'
export { BrowserWindow } from './browser-window.ts'
export { dialog } from './dialog.ts'
export { ipcMain } from './ipc-main.ts'
export { Menu } from './menu.ts'
export { net, protocol } from './protocol.ts'
export { clipboard, crashReporter, nativeTheme, Notification, powerSaveBlocker, session, shell } from './services.ts'
export { utilityProcess } from './utility-process.ts'
