import { createServer, type AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

export interface RefusingProxy {
  port: number
  /** Method and target of every request, `CONNECT index.invalid:443`. */
  asked: readonly string[]
}

/** A proxy that lets nothing through and writes down what it was asked for, until the test ends. */
export async function startRefusingProxy(): Promise<RefusingProxy> {
  const asked: string[] = []
  const proxy = createServer((socket) => {
    socket.on('error', () => {})
    socket.on('data', (text) => {
      asked.push(text.toString().split(' ').slice(0, 2).join(' '))
      socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n')
    })
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void proxy.close())
  return { port: (proxy.address() as AddressInfo).port, asked }
}
