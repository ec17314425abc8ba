import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A wheel that an index offers. */
export interface OfferedWheel {
  file: string
  bytes: Buffer
}

/** What an index was asked for: `/files/NAME.whl`, with the part of the file. */
export interface FileRequest {
  path: string
  range: string | undefined
}

export interface WheelIndex {
  /** For `PIP_INDEX_URL`. */
  url: string
  /** Requests of files, in their order. */
  requests: FileRequest[]
  close(): Promise<void>
}

/**
 * A package index on this machine, as pip reads one.
 * @param send answers with a part of a file: all of it unless told
 */
export async function startWheelIndex(
  wheels: readonly OfferedWheel[],
  send: (response: ServerResponse, part: Buffer) => void = (response, part) => void response.end(part),
): Promise<WheelIndex> {
  const requests: FileRequest[] = []
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    const wheel = wheels.find(({ file }) => path === `/files/${file}`)
    if (!wheel) {
      const links = wheels.map(({ file }) => `<a href="/files/${file}">${file}</a>`)
      response.setHeader('Content-Type', 'text/html').end(`<!DOCTYPE html><html><body>${links.join('')}</body></html>`)
      return
    }
    const { range } = request.headers
    requests.push({ path, range })
    const start = Number(/^bytes=(\d+)-$/.exec(range ?? '')?.[1] ?? 0)
    const part = wheel.bytes.subarray(start)
    const headers = { 'Content-Length': part.length, 'Content-Range': `bytes ${start}-/${wheel.bytes.length}` }
    response.writeHead(range === undefined ? 200 : 206, headers)
    send(response, part)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/simple/`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** The environment in which pip asks nobody else. */
export function pipEnvironment(indexUrl: string): Record<string, string> {
  return { PIP_CONFIG_FILE: '/dev/null', PIP_INDEX_URL: indexUrl, PIP_FIND_LINKS: '', PIP_EXTRA_INDEX_URL: '' }
}
