import { createHttpClient } from './http-client.ts'
import { createIpcClient } from './ipc-client.ts'
import type { RendererClient } from './renderer-client.ts'
import { takeToken } from './token.ts'

/** The client of whichever host opened this page: Electron's bridge when it exists, else the loopback server. */
export function createClient(): RendererClient {
  if (window.penumbra) return createIpcClient(window.penumbra)
  return createHttpClient(window.location.origin, takeToken(window.location, window.sessionStorage))
}
