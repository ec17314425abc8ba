import { formatCount, formatScalar } from '../format/numbers.ts'
import { formatDateAndClock, formatDuration } from '../format/times.ts'
import type { AxisKind } from './axis.ts'

/** A position on the x axis in words: `step 1,200`. */
export function cursorText(position: number, axis: AxisKind): string {
  switch (axis) {
    case 'step':
      return `step ${formatCount(position)}`
    case 'epoch':
      return `epoch ${formatScalar(position)}`
    case 'time':
      return formatDuration(position)
    case 'wall':
      return formatDateAndClock(position)
  }
}
