import { appendFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { RunEvent } from '../shared/run-events.ts'
import type { LogLine } from '../shared/runs.ts'
import { asStorageFailure } from './storage-failure.ts'
import type { LogStore } from './store/log-store.ts'

/**
 * Adds lines to the log of a run: in the store, and in `log.txt` for readers without us.
 * @throws Failure `environment` when the place is full or read-only
 */
export function appendToLog(logs: LogStore, runId: string, directory: string, lines: readonly LogLine[]): void {
  if (lines.length === 0) return
  logs.append(runId, lines)
  const file = join(directory, 'log.txt')
  asStorageFailure(file, () => {
    mkdirSync(directory, { recursive: true })
    appendFileSync(file, logText(lines))
  })
}

/** The lines as `log.txt` holds them. */
export function logText(lines: readonly LogLine[]): string {
  return lines.map(({ time, level, message }) => `${new Date(time).toISOString()} ${level} ${message}\n`).join('')
}

/** What an event means in words; undefined for those that curves and views show. */
export function logLineOf(event: RunEvent): LogLine | undefined {
  const { time } = event
  switch (event.type) {
    case 'started': {
      const { library, device } = event.engine
      const from = event.fromStep > 0 ? `Going on from step ${event.fromStep}` : 'Started'
      return { time, level: 'info', message: `${from} on ${library}, ${device}` }
    }
    case 'notice':
      return { time, level: event.level, message: event.message }
    case 'ended': {
      const message = `${capitalize(event.outcome)} after ${event.summary.steps} steps`
      return event.failure
        ? { time, level: 'error', message: `${message}: ${event.failure.message}` }
        : { time, level: 'info', message }
    }
    default:
      return undefined
  }
}

function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
