import {
  CircleCheck,
  CircleStop,
  CircleX,
  Clock,
  Hourglass,
  Play,
  TrendingUp,
  Unplug,
  type LucideIcon,
} from '@lucide/vue'
import type { RunStatus } from '../../shared/run-events.ts'
import { message } from '../i18n/translate.ts'

interface StatusLook {
  icon: LucideIcon
  word: string
  tone: 'muted' | 'accent' | 'success' | 'warning' | 'danger'
}

/** Status is always icon, word and colour together. */
export const statusLooks: Readonly<Record<RunStatus, StatusLook>> = {
  queued: { icon: Clock, word: message('Queued'), tone: 'muted' },
  starting: { icon: Hourglass, word: message('Starting'), tone: 'accent' },
  running: { icon: Play, word: message('Running'), tone: 'accent' },
  stopping: { icon: Hourglass, word: message('Stopping'), tone: 'muted' },
  completed: { icon: CircleCheck, word: message('Completed'), tone: 'success' },
  stopped: { icon: CircleStop, word: message('Stopped'), tone: 'muted' },
  failed: { icon: CircleX, word: message('Failed'), tone: 'danger' },
  diverged: { icon: TrendingUp, word: message('Diverged'), tone: 'warning' },
  interrupted: { icon: Unplug, word: message('Interrupted'), tone: 'warning' },
}

const unfinished = new Set<RunStatus>(['queued', 'starting', 'running', 'stopping'])

/** Whether the run occupies a trainer. */
export function isActive(status: RunStatus): boolean {
  return unfinished.has(status) && status !== 'queued'
}

/** Whether the run has yet to end. */
export function isUnfinished(status: RunStatus): boolean {
  return unfinished.has(status)
}
