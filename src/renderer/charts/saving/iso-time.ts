/** `2026-11-20T12:00:00.000Z`, empty for an unknown time. */
export function formatIsoTime(time: number | undefined): string {
  return time === undefined ? '' : new Date(time).toISOString()
}
