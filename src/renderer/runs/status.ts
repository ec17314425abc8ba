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

interface StatusLook {
  icon: LucideIcon
  word: string
  tone: 'muted' | 'accent' | 'success' | 'warning' | 'danger'
}

/** Status is always icon, word and colour together. */
export const statusLooks: Readonly<Record<RunStatus, StatusLook>> = {
  queued: { icon: Clock, word: 'Queued', tone: 'muted' },
  starting: { icon: Hourglass, word: 'Starting', tone: 'accent' },
  running: { icon: Play, word: 'Running', tone: 'accent' },
  stopping: { icon: Hourglass, word: 'Stopping', tone: 'muted' },
  completed: { icon: CircleCheck, word: 'Completed', tone: 'success' },
  stopped: { icon: CircleStop, word: 'Stopped', tone: 'muted' },
  failed: { icon: CircleX, word: 'Failed', tone: 'danger' },
  diverged: { icon: TrendingUp, word: 'Diverged', tone: 'warning' },
  interrupted: { icon: Unplug, word: 'Interrupted', tone: 'warning' },
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
