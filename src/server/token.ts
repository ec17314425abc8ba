import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** A secret that only the one who was shown the address knows. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** Compares in constant time, whatever the lengths. */
export function isSameToken(token: string, offered: string): boolean {
  return timingSafeEqual(digest(token), digest(offered))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
