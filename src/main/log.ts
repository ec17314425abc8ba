import { app } from 'electron'
import { join } from 'node:path'
import { format } from 'node:util'
import { RotatingLog } from './rotating-log.ts'

/** What this process says goes to a file that rotates, too: `logs/main.log` of the user's folder. */
export function startLogging(): void {
  const log = new RotatingLog(logFile())
  for (const level of ['log', 'warn', 'error'] as const) {
    const print = console[level].bind(console)
    console[level] = (...words: unknown[]) => {
      print(...words)
      log.write(`${new Date().toISOString()} ${level.padEnd(5)} ${format(...words)}`)
    }
  }
  console.log(
    `Penumbra ${app.getVersion()}, Electron ${process.versions.electron}, ${process.platform} ${process.arch}`,
  )
}

export function logFile(): string {
  return join(app.getPath('logs'), 'main.log')
}
