import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { bundlesPath } from '../shared/bundles.ts'
import { toFailureRecord } from '../shared/failures.ts'
import type { Workbench } from '../workbench/index.ts'
import { bundleRun, receiveBundle, sendBundle } from './bundle-transfer.ts'
import { serveEvents } from './event-sockets.ts'
import { originProblem } from './origin-check.ts'
import { readJsonBody } from './read-body.ts'
import { securityHeaders, sendFailure, sendJson } from './responses.ts'
import { findStaticFile, sendStaticFile } from './static-files.ts'
import { isSameToken, newToken } from './token.ts'

export interface ServerOptions {
  workbench: Workbench
  /** 0 takes a free one. */
  port: number
  /** The built interface: `out/renderer`. */
  rendererDirectory: string
}

export interface RunningServer {
  /** `http://127.0.0.1:PORT/#TOKEN` */
  url: string
  /** Ends the server; the workbench stays open. */
  close(): Promise<void>
}

/**
 * Serves the interface, the calls and the events of a workbench to this machine only.
 * @throws Error `EADDRINUSE` when the port is taken
 */
export async function startServer({ workbench, port, rendererDirectory }: ServerOptions): Promise<RunningServer> {
  const token = newToken()
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy()
      else sendFailure(response, toFailureRecord(error))
    })
  })
  const actualPort = () => (server.address() as AddressInfo).port
  const closeSockets = serveEvents(server, workbench, token, actualPort)
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeaders(new Map(Object.entries(securityHeaders(actualPort()))))
    const problem = originProblem(request, actualPort())
    if (problem) return sendFailure(response, { kind: 'invalid-input', message: problem }, 403)
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1')
    if (pathname.startsWith('/api/')) return await answerCall(request, response, pathname.slice('/api/'.length))
    if (pathname === bundlesPath) return await takeBundle(request, response)
    const runId = bundleRun(pathname)
    if (runId !== undefined) return await giveBundle(request, response, runId)
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    const file = isRead ? await findStaticFile(rendererDirectory, pathname) : undefined
    if (file) return await sendStaticFile(response, file)
    sendFailure(response, { kind: 'not-found', message: `There is no ${pathname}` })
  }

  async function answerCall(request: IncomingMessage, response: ServerResponse, name: string): Promise<void> {
    if (isRefused(request, response, 'POST')) return
    sendJson(response, 200, { result: await workbench.answer(name, await readJsonBody(request)) })
  }

  async function takeBundle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (isRefused(request, response, 'POST')) return
    sendJson(response, 200, { result: await receiveBundle(workbench, request) })
  }

  async function giveBundle(request: IncomingMessage, response: ServerResponse, runId: string): Promise<void> {
    if (isRefused(request, response, 'GET')) return
    await sendBundle(workbench, runId, response)
  }

  /** Whether a request without the token, or by another method, was answered with a refusal. */
  function isRefused({ headers, method }: IncomingMessage, response: ServerResponse, expected: string): boolean {
    const offered = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1] ?? ''
    if (!isSameToken(token, offered)) {
      const message = 'The token is missing or wrong: open the address that "npm start" printed'
      sendFailure(response, { kind: 'invalid-input', message }, 401)
      return true
    }
    if (method === expected) return false
    sendFailure(response, { kind: 'invalid-input', message: `${method} is refused, expected ${expected}` }, 405)
    return true
  }

  return {
    url: `http://127.0.0.1:${actualPort()}/#${token}`,
    async close() {
      closeSockets()
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}
