import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { lastLines, runCommand } from '../../src/runtime/run-command.ts'
import { databaseFile } from '../../src/workbench/store/index.ts'
import type { Timing } from '../measure/statistics.ts'
import { fillFolder } from './fill-folder.ts'
import type { StoreMeasurement } from './measure-process.ts'

/** What a peer's script prints, as JSON. */
export interface PeerMeasurement {
  library: string
  scalarsPerSecond: number
  /** By the key of the question; those that the peer cannot be asked are left out. */
  answers: Readonly<Record<string, Timing & { first: number }>>
  residentMegabytes: number
}

export interface StoreReport {
  runs: number
  rounds: number
  writtenPerSecond: number
  ours: StoreMeasurement
  /** By the name of the script; a message where it did not run. */
  peers: Readonly<Record<string, PeerMeasurement | string>>
}

export interface StoreOptions {
  runs: number
  rounds: number
  /** A Python with tensorboard and trackio; null measures no peers. */
  python: string | null
  report(line: string): void
}

/** Fills a temporary folder, asks it the questions in a fresh process, and then the peers on the same scalars. */
export async function measureStore({ runs, rounds, python, report }: StoreOptions): Promise<StoreReport> {
  const folder = mkdtempSync(join(tmpdir(), 'penumbra-bench-store-'))
  try {
    const directory = join(folder, 'penumbra')
    const writtenPerSecond = fillFolder({ directory, runs, report })
    report('asking')
    const script = fileURLToPath(new URL('measure-process.ts', import.meta.url))
    const ours = (await runJson(process.execPath, [
      script,
      directory,
      String(runs),
      String(rounds),
    ])) as StoreMeasurement
    const peers: Record<string, PeerMeasurement | string> = {}
    if (python !== null) {
      for (const name of ['tensorboard', 'trackio']) {
        report(`${name}: writing and asking`)
        const place = join(folder, name)
        mkdirSync(place)
        const words = [peerScript(name), databaseFile(directory), place, String(rounds)]
        peers[name] = await runJson(python, words).then((json) => json as PeerMeasurement, String)
      }
    }
    return { runs, rounds, writtenPerSecond, ours, peers }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function peerScript(name: string): string {
  return fileURLToPath(new URL(`peers/${name}_peer.py`, import.meta.url))
}

/** @throws Error with the program's last words when it failed */
async function runJson(file: string, words: readonly string[]): Promise<unknown> {
  const { code, stdout, stderr } = await runCommand(file, words, { env: process.env })
  if (code !== 0) throw new Error(lastLines(stderr, 3))
  return JSON.parse(lastLines(stdout, 1))
}
