import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Marks the place of the fuses in Electron's executable; version and count of the fuses follow, then each as 0 or 1. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const fuses = '101100111'

/** An Electron distribution without Electron: as much as packaging looks at where no runtime can be had. */
export function writeHollowElectron(folder: string): void {
  mkdirSync(join(folder, 'resources'), { recursive: true })
  const executable = Buffer.concat([Buffer.from(sentinel), Buffer.from([1, fuses.length]), Buffer.from(fuses)])
  writeFileSync(join(folder, 'electron'), executable, { mode: 0o755 })
}
