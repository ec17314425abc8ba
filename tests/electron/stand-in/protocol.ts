import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'

type SchemeHandler = (request: Request) => Promise<Response>

const handlers = new Map<string, SchemeHandler>()
const privileged = new Set<string>()

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
}

/** Own protocols. A handler counts only for a scheme that was registered, as a standard one, beforehand. */
export const protocol = {
  registerSchemesAsPrivileged(schemes: { scheme: string; privileges?: { standard?: boolean } }[]): void {
    for (const { scheme, privileges } of schemes) if (privileges?.standard) privileged.add(scheme)
  },
  handle(scheme: string, handler: SchemeHandler): void {
    if (!privileged.has(scheme)) throw new Error(`${scheme}: is no registered standard scheme`)
    handlers.set(scheme, handler)
  },
}

/** What the app answers under one of its own addresses. */
export async function answerScheme(url: string): Promise<Response> {
  const handler = handlers.get(new URL(url).protocol.slice(0, -1))
  return handler ? await handler(new Request(url)) : new Response('', { status: 404 })
}

/** Electron's `net.fetch`, for files alone: a file that does not exist is a network error. */
export const net = {
  async fetch(url: string): Promise<Response> {
    const path = fileURLToPath(url)
    const type = contentTypes[extname(path)] ?? 'application/octet-stream'
    return new Response(new Uint8Array(await readFile(path)), { headers: { 'Content-Type': type } })
  },
}
