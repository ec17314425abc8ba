import { z } from 'zod'

/** What snapshots of views consist of. */
export const count = z.int().nonnegative()
/** JSON writes NaN as null. */
export const number = z.number().nullable()
export const numbers = z.array(number)
export const text = z.string()
export const classNames = z.array(text).min(1)
export const bytes = z.base64()
