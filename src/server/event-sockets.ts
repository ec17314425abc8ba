import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocket, WebSocketServer } from 'ws'
import type { Workbench } from '../workbench/index.ts'
import { originProblem } from './origin-check.ts'
import { isSameToken } from './token.ts'

/** The subprotocol that is agreed on; the second one that a client offers is its token. */
const protocol = 'penumbra'

/** A window that falls this far behind is cut off; it connects again and reads the store. */
const backlogLimit = 64 * 1024 * 1024

/**
 * Sends every workbench event to each connected window.
 * @returns closes all connections
 */
export function serveEvents(server: Server, workbench: Workbench, token: string, port: () => number): () => void {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 1024, handleProtocols: () => protocol })
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const refusal = refusalOf(request, token, port())
    if (refusal) return void socket.end(`HTTP/1.1 ${refusal}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
    sockets.handleUpgrade(request, socket, head, (client) => client.on('error', () => client.terminate()))
  })
  const unsubscribe = workbench.subscribe((event) => {
    if (sockets.clients.size === 0) return
    const message = JSON.stringify(event)
    for (const client of sockets.clients) {
      if (client.bufferedAmount > backlogLimit) client.terminate()
      else if (client.readyState === WebSocket.OPEN) client.send(message)
    }
  })
  return () => {
    unsubscribe()
    for (const client of sockets.clients) client.terminate()
  }
}

function refusalOf(request: IncomingMessage, token: string, port: number): string | undefined {
  if (originProblem(request, port)) return '403 Forbidden'
  if (request.url !== '/events') return '404 Not Found'
  const [offeredProtocol, offeredToken = ''] = (request.headers['sec-websocket-protocol'] ?? '').split(/,\s*/)
  return offeredProtocol === protocol && isSameToken(token, offeredToken) ? undefined : '401 Unauthorized'
}
