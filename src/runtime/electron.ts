import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { isExecutable } from './on-path.ts'

/** The executable, or why there is none; `expectedAt` where one was looked for. */
export type ElectronFound = { executable: string } | { problem: string; fix: string; expectedAt?: string }

/** Electron's runtime on this machine, without Electron's own look-up, which would download it. */
export function findElectron(): ElectronFound {
  const { ELECTRON_OVERRIDE_DIST_PATH } = process.env
  const directory = ELECTRON_OVERRIDE_DIST_PATH ?? installedDirectory()
  const executable = directory && join(directory, executableName())
  if (executable && isExecutable(executable)) return { executable }
  return {
    ...(executable && { expectedAt: executable }),
    problem: executable ? `no Electron runtime at ${executable}` : 'no package electron',
    fix: 'run `npx install-electron`, or set ELECTRON_OVERRIDE_DIST_PATH to the folder of one',
  }
}

/** Whether a window can be opened: always on macOS and Windows, with X11 or Wayland elsewhere. */
export function hasDisplay(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env
  return process.platform === 'darwin' || process.platform === 'win32' || Boolean(DISPLAY || WAYLAND_DISPLAY)
}

function installedDirectory(): string | undefined {
  try {
    return join(dirname(createRequire(import.meta.url).resolve('electron/package.json')), 'dist')
  } catch {
    return undefined
  }
}

function executableName(): string {
  switch (process.platform) {
    case 'win32':
      return 'electron.exe'
    case 'darwin':
      return join('Electron.app', 'Contents', 'MacOS', 'Electron')
    default:
      return 'electron'
  }
}
