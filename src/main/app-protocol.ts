import { net, protocol } from 'electron'
import { join, normalize, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { contentSecurityPolicy } from '../shared/content-security-policy.ts'

const scheme = 'app'
const appHost = 'penumbra'

/** Where the interface is, as its pages see it. */
export const appOrigin = `${scheme}://${appHost}`

const rendererDirectory = fileURLToPath(new URL('../renderer', import.meta.url))

/** Must be called before Electron is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Serves the built interface, and nothing beside it, under `app://penumbra/`. */
export function serveApp(): void {
  protocol.handle(scheme, async (request) => {
    const path = pathOf(request.url)
    // A file that does not exist is a network error.
    const file = path && (await net.fetch(pathToFileURL(path).href).catch(() => undefined))
    if (!file) return new Response('Not found', { status: 404 })
    const headers = new Headers(file.headers)
    headers.set('Content-Security-Policy', contentSecurityPolicy())
    headers.set('X-Content-Type-Options', 'nosniff')
    return new Response(file.body, { status: file.status, headers })
  })
}

function pathOf(url: string): string | undefined {
  const { host, pathname } = new URL(url)
  if (host !== appHost) return undefined
  try {
    const path = normalize(join(rendererDirectory, decodeURIComponent(pathname === '/' ? '/index.html' : pathname)))
    return path.startsWith(rendererDirectory + sep) ? path : undefined
  } catch {
    return undefined
  }
}
