import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/** Where a user's data live: what `--data-dir` says, else `PENUMBRA_HOME`, else the platform's place for data. */
export function resolveDataDirectory(option?: string): string {
  return resolve(option ?? (process.env['PENUMBRA_HOME'] || platformDirectory()))
}

function platformDirectory(): string {
  switch (process.platform) {
    case 'darwin':
      return join(homedir(), 'Library', 'Application Support', 'Penumbra')
    case 'win32':
      return join(process.env['APPDATA'] || join(homedir(), 'AppData', 'Roaming'), 'Penumbra')
    default:
      return join(process.env['XDG_DATA_HOME'] || join(homedir(), '.local', 'share'), 'penumbra')
  }
}

export function runDirectory(dataDirectory: string, runId: string): string {
  return join(dataDirectory, 'runs', runId)
}

export function datasetsDirectory(dataDirectory: string): string {
  return join(dataDirectory, 'datasets')
}
