import { formatCount, formatScalar } from '../format/numbers.ts'
import { formatDateAndClock, formatDuration } from '../format/times.ts'
import { t } from '../i18n/translate.ts'
import type { AxisKind } from './axis.ts'

/** A position on the x axis in words: `step 1,200`. */
export function cursorText(position: number, axis: AxisKind): string {
  switch (axis) {
    case 'step':
      return t('step {number}', { number: formatCount(position) })
    case 'epoch':
      return t('epoch {number}', { number: formatScalar(position) })
    case 'time':
      return formatDuration(position)
    case 'wall':
      return formatDateAndClock(position)
  }
}
