import { missing } from './numbers.ts'

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
  if (seconds < 90) return `about ${Math.max(1, Math.round(seconds))} s`
  if (seconds < 5400) return `about ${Math.round(seconds / 60)} min`
  return `about ${Math.round(seconds / 360) / 10} h`
}

const dateTime = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short' })
const timeOfDay = new Intl.DateTimeFormat('sv-SE', { timeStyle: 'short' })
const secondsToo = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium' })
const clock = new Intl.DateTimeFormat('sv-SE', { timeStyle: 'medium' })

/** `2026-11-20 14:03`, local time. */
export function formatDate(time: number | null): string {
  return time === null ? missing : dateTime.format(time)
}

/** `14:03:27`, local time. */
export function formatClock(time: number): string {
  return clock.format(time)
}

/** `14:03`, local time. */
export function formatTimeOfDay(time: number): string {
  return timeOfDay.format(time)
}

/** `2026-11-20 14:03:27`, local time. */
export function formatDateAndClock(time: number): string {
  return secondsToo.format(time)
}
