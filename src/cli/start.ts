/** `npm start [-- --data-dir DIR] [--port N] [--no-open]`: sets up and builds what is missing, then opens the workbench. */
import { parseArgs } from 'node:util'
import { ensureBuilt } from '../../scripts/build/ensure-built.ts'
import { findElectron, hasDisplay } from '../runtime/electron.ts'
import { locateRuntime } from '../runtime/locate.ts'
import { terminalProgress, type ReportProgress } from '../runtime/progress.ts'
import { setUpRuntime } from '../runtime/setup.ts'
import { invalidInput, toFailureRecord } from '../shared/failures.ts'
import { openInBrowser, type BrowserHostOptions } from './start/browser-host.ts'
import { openInElectron } from './start/electron-host.ts'

const defaultPort = 7340

try {
  await start(readOptions())
} catch (error) {
  const { kind, message, stack } = toFailureRecord(error)
  console.error(kind === 'internal' ? (stack ?? message) : message)
  process.exitCode = kind === 'invalid-input' ? 2 : 1
}

async function start(options: BrowserHostOptions): Promise<void> {
  const electron = findElectron()
  const executable = 'executable' in electron && hasDisplay() ? electron.executable : undefined
  const report = terminalProgress()
  await Promise.all([ensureRuntime(report), ensureBuilt(executable ? 'all' : 'renderer', report)])
  const problem = executable
    ? await openInElectron(executable, options.dataDirectory)
    : 'problem' in electron
      ? electron.problem
      : 'no display'
  if (problem !== undefined) await openInBrowser(options, problem)
}

async function ensureRuntime(report: ReportProgress): Promise<void> {
  if (locateRuntime().available) return
  const runtime = await setUpRuntime({ report, retry: false })
  if (!runtime.available) report(`Runs use TensorFlow.js alone, many times slower: ${runtime.problem}`)
}

/** @throws Failure `invalid-input` naming the option */
function readOptions(): BrowserHostOptions {
  const values = parseOptions()
  const port = values.port === undefined ? defaultPort : Number(values.port)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw invalidInput(`--port ${values.port}: expected a whole number 1 … 65535`)
  }
  return { dataDirectory: values['data-dir'], port, openBrowser: values.open }
}

function parseOptions() {
  try {
    const { values } = parseArgs({
      allowNegative: true,
      options: {
        'data-dir': { type: 'string' },
        port: { type: 'string' },
        open: { type: 'boolean', default: true },
      },
    })
    return values
  } catch (error) {
    throw invalidInput(`${toFailureRecord(error).message} (known: --data-dir DIR, --port N, --no-open)`)
  }
}
