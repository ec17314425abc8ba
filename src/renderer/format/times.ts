import { perLanguage } from '../i18n/per-language.ts'
import { t } from '../i18n/translate.ts'
import { formatRate, missing } from './numbers.ts'

/** A length of time: `0:07`, `1:12`, `1:02:30`. */
export function formatDuration(seconds: number | null): string {
  if (seconds === null || !Number.isFinite(seconds)) return missing
  const total = Math.max(0, Math.round(seconds))
  const minutes = Math.floor(total / 60) % 60
  const twoDigits = (value: number) => String(value).padStart(2, '0')
  const hours = Math.floor(total / 3600)
  const tail = twoDigits(total % 60)
  return hours > 0 ? `${hours}:${twoDigits(minutes)}:${tail}` : `${minutes}:${tail}`
}

/** A length of time in words, for estimates: `about 40 s`, `about 3 min`, `about 2.5 h`. */
export function formatEstimate(seconds: number): string {
  if (seconds < 90) return t('about {time}', { time: `${Math.max(1, Math.round(seconds))} s` })
  if (seconds < 5400) return t('about {time}', { time: `${Math.round(seconds / 60)} min` })
  return t('about {time}', { time: `${formatRate(Math.round(seconds / 360) / 10)} h` })
}

const dateTime = withOptions({ dateStyle: 'short', timeStyle: 'short' })
const timeOfDay = withOptions({ timeStyle: 'short' })
const secondsToo = withOptions({ dateStyle: 'short', timeStyle: 'medium' })
const clock = withOptions({ timeStyle: 'medium' })

/** English texts show dates as ISO 8601 has them, which Swedish format does: no reader takes the month for the day. */
function withOptions(options: Intl.DateTimeFormatOptions): (time: number) => string {
  const formatOf = perLanguage((language) => new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'sv-SE', options))
  return (time) => formatOf().format(time)
}

/** `2026-11-20 14:03`, in French `20/11/2026 14:03`; local time. */
export function formatDate(time: number | null): string {
  return time === null ? missing : dateTime(time)
}

/** `14:03:27`, local time. */
export function formatClock(time: number): string {
  return clock(time)
}

/** `14:03`, local time. */
export function formatTimeOfDay(time: number): string {
  return timeOfDay(time)
}

/** `2026-11-20 14:03:27`, in French `20/11/2026 14:03:27`; local time. */
export function formatDateAndClock(time: number): string {
  return secondsToo(time)
}
