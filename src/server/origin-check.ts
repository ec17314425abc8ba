import type { IncomingMessage } from 'node:http'

/**
 * Why a request is refused before anything is read of it; undefined when it comes from this machine's own page or program.
 * A foreign Host is DNS rebinding, a foreign Origin another site's page.
 */
export function originProblem({ headers }: IncomingMessage, port: number): string | undefined {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`]
  if (!hosts.includes(headers.host ?? '')) {
    return `Host "${headers.host ?? ''}" is refused, expected 127.0.0.1:${port}`
  }
  if (headers.origin !== undefined && !hosts.some((host) => headers.origin === `http://${host}`)) {
    return `Origin "${headers.origin}" is refused, expected http://127.0.0.1:${port}`
  }
  return undefined
}
