import { randomBytes } from 'node:crypto'

/** An id that sorts by time and tells the method: `20261121-143002-vat-7f3a` (UTC). */
export function newRunId(method: string, time: number): string {
  const [date, clock] = new Date(time).toISOString().replaceAll(/[-:]/g, '').split(/[T.]/)
  return `${date}-${clock}-${method}-${randomBytes(2).toString('hex')}`
}
