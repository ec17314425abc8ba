import type { ServerResponse } from 'node:http'
import { contentSecurityPolicy } from '../shared/content-security-policy.ts'
import type { FailureKind, FailureRecord } from '../shared/failures.ts'

const statusOfKind: Readonly<Record<FailureKind, number>> = {
  'invalid-input': 400,
  'not-found': 404,
  conflict: 409,
  environment: 500,
  diverged: 500,
  crashed: 500,
  internal: 500,
}

/** Sent with every answer: nothing is loaded from elsewhere, nothing is framed, guessed or cached by others. */
export function securityHeaders(port: number): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(`ws://127.0.0.1:${port}`, `ws://localhost:${port}`),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  }
}

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' })
  response.end(JSON.stringify(body))
}

/** The stack stays here: a page has no use for it. */
export function sendFailure(
  response: ServerResponse,
  { kind, message }: FailureRecord,
  status = statusOfKind[kind],
): void {
  sendJson(response, status, { failure: { kind, message } })
}
