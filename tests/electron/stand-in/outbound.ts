import dgram from 'node:dgram'
import dns from 'node:dns'
import { appendFileSync } from 'node:fs'
import net from 'node:net'

/** Writes down every attempt of this process to reach another machine, in the file that `STAND_IN_OUTBOUND` names. */
export function watchOutbound(): void {
  const { connect } = net.Socket.prototype
  Object.assign(net.Socket.prototype, {
    connect(this: net.Socket, ...words: unknown[]) {
      const host = hostOf(words)
      if (host !== undefined && !isLocal(host)) noteOutbound(`connection to ${host}`)
      return Reflect.apply(connect, this, words)
    },
  })
  const { lookup } = dns
  Object.assign(dns, {
    lookup(host: string, ...rest: unknown[]) {
      if (!isLocal(host)) noteOutbound(`look-up of ${host}`)
      return Reflect.apply(lookup, dns, [host, ...rest])
    },
  })
  const { send } = dgram.Socket.prototype
  Object.assign(dgram.Socket.prototype, {
    send(this: dgram.Socket, ...words: unknown[]) {
      noteOutbound('a datagram')
      return Reflect.apply(send, this, words)
    },
  })
}

export function noteOutbound(what: string): void {
  const { STAND_IN_OUTBOUND } = process.env
  if (STAND_IN_OUTBOUND) appendFileSync(STAND_IN_OUTBOUND, `${process.argv[1] ?? 'process'}: ${what}\n`)
}

/** The host of a socket's `connect`; undefined for a path, which never leaves the machine. */
function hostOf(words: readonly unknown[]): string | undefined {
  // Node hands its own calls over as one list.
  const [first, second] = Array.isArray(words[0]) ? words[0] : words
  if (typeof first === 'number') return typeof second === 'string' ? second : 'localhost'
  if (typeof first !== 'object' || first === null || ('path' in first && first.path)) return undefined
  return 'host' in first && typeof first.host === 'string' ? first.host : 'localhost'
}

function isLocal(host: string): boolean {
  return ['localhost', '127.0.0.1', '::1'].includes(host)
}
