import { app, clipboard } from 'electron'
import { readFileSync } from 'node:fs'
import { release } from 'node:os'
import { fillText } from '../shared/fill-text.ts'
import type { DoctorCheck, SystemStatus } from '../shared/system.ts'
import type { Workbench } from '../workbench/index.ts'
import { logFile } from './log.ts'

const lastLogLines = 100

/** Puts what a report of a defect needs into the clipboard. Nothing is sent; the user sees it before anyone else does. */
export async function copyDiagnostics(workbench: Workbench): Promise<void> {
  const [status, checks] = await Promise.all([workbench.call('system.status', {}), workbench.call('system.doctor', {})])
  clipboard.writeText(describe(status, checks, readLog()))
}

function describe(status: SystemStatus, checks: readonly DoctorCheck[], log: string): string {
  const { electron, chrome, node } = process.versions
  return [
    `Penumbra ${status.version} (${app.isPackaged ? 'installed' : 'from source'})`,
    `Electron ${electron}, Chromium ${chrome}, Node ${node}`,
    `${status.platform} ${release()}, ${status.cpuThreads} threads, ${(status.memoryBytes / 1e9).toFixed(1)} GB`,
    '',
    ...checks.map(
      ({ status: state, title, found, values = {} }) => `${state.padEnd(8)}${title}: ${fillText(found, values)}`,
    ),
    '',
    `The last lines of ${logFile()}:`,
    log,
  ].join('\n')
}

function readLog(): string {
  try {
    return readFileSync(logFile(), 'utf8').trimEnd().split('\n').slice(-lastLogLines).join('\n')
  } catch {
    return '(there is none)'
  }
}
