import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { expect, it, onTestFinished, describe } from 'vitest'
import { WebSocket } from 'ws'
import { openTestWorkbench } from '../workbench/test/open-test-workbench.ts'
import { temporaryFolder } from '../workbench/test/temporary-folder.ts'
import { startServer } from './index.ts'
import { bodyLimit } from './read-body.ts'

interface Answer {
  status: number | undefined
  type: string | undefined
  policy: unknown
  body: string
}

async function open() {
  const folder = temporaryFolder()
  const rendererDirectory = join(folder, 'renderer')
  mkdirSync(join(rendererDirectory, 'assets'), { recursive: true })
  writeFileSync(join(rendererDirectory, 'index.html'), '<title>Penumbra</title>')
  writeFileSync(join(rendererDirectory, 'assets', 'app.js'), 'void 0')
  writeFileSync(join(folder, 'secret.json'), '{}')
  symlinkSync(join(folder, 'secret.json'), join(rendererDirectory, 'link.json'))
  const workbench = await openTestWorkbench(join(folder, 'data'))
  const server = await startServer({ workbench, port: 0, rendererDirectory })
  onTestFinished(async () => {
    await server.close()
    await workbench.close()
  })
  const { port, hash } = new URL(server.url)
  const token = hash.slice(1)
  const send = (path: string, options: { method?: string; headers?: Record<string, string>; body?: string } = {}) =>
    new Promise<Answer>((resolve, reject) => {
      const outgoing = request(
        { host: '127.0.0.1', port, path, method: options.method ?? 'GET', headers: options.headers },
        async (response) => {
          let body = ''
          for await (const chunk of response) body += String(chunk)
          const { 'content-type': type, 'content-security-policy': policy } = response.headers
          resolve({ status: response.statusCode, type, policy, body })
        },
      ).on('error', reject)
      outgoing.end(options.body)
    })
  const call = (name: string, input: unknown, headers: Record<string, string> = {}) =>
    send(`/api/${name}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, ...headers },
      body: JSON.stringify(input),
    })
  return { port, token, send, call, workbench }
}

describe('the loopback server', () => {
  it('answers calls with results and worded failures', async () => {
    const { call, send, token } = await open()
    expect(JSON.parse((await call('queue.get', {})).body)).toMatchObject({ result: { paused: false } })
    const missing = await call('runs.get', { id: 'nope' })
    expect(missing.status).toBe(404)
    expect(JSON.parse(missing.body)).toEqual({
      failure: { kind: 'not-found', message: expect.stringContaining('no run "nope"') },
    })
    expect((await call('runs.get', { id: 7 })).status).toBe(400)
    expect((await call('constructor', {})).status).toBe(404)
    const headers = { authorization: `Bearer ${token}` }
    expect((await send('/api/queue.get', { method: 'POST', headers, body: 'no json' })).status).toBe(400)
    expect((await send('/api/queue.get', { headers })).status).toBe(405)
  })

  it('refuses a wrong token, a foreign Host and a foreign Origin', async () => {
    const { call, send, port } = await open()
    expect((await call('queue.get', {}, { authorization: 'Bearer wrong' })).status).toBe(401)
    expect((await send('/api/queue.get', { method: 'POST', body: '{}' })).status).toBe(401)
    expect((await call('queue.get', {}, { host: `evil.example:${port}` })).status).toBe(403)
    expect((await call('queue.get', {}, { origin: 'https://evil.example' })).status).toBe(403)
    expect((await send('/', { headers: { host: 'evil.example' } })).status).toBe(403)
    expect((await call('queue.get', {}, { origin: `http://127.0.0.1:${port}` })).status).toBe(200)
  })

  it('serves the interface under a strict policy and nothing beside it', async () => {
    const { send } = await open()
    expect(await send('/')).toMatchObject({
      status: 200,
      type: 'text/html; charset=utf-8',
      body: '<title>Penumbra</title>',
    })
    const script = await send('/assets/app.js')
    expect(script.type).toBe('text/javascript; charset=utf-8')
    expect(script.policy).toContain("default-src 'none'; script-src 'self';")
    for (const path of [
      '/../secret.json',
      '/%2e%2e/secret.json',
      '/..%2fsecret.json',
      '/link.json',
      '/assets',
      '/%00.js',
      '/%',
    ]) {
      expect([path, (await send(path)).status]).toEqual([path, 404])
    }
  })

  it('limits the length of a body', async () => {
    const { call } = await open()
    const { status, body } = await call('queue.get', { filler: 'x'.repeat(bodyLimit) })
    expect([status, body]).toEqual([400, expect.stringContaining('longer than')])
  })

  it('tells events to those who have the token', async () => {
    const { port, token, workbench } = await open()
    const address = `ws://127.0.0.1:${port}/events`
    const connect = (protocols: string[], origin?: string) =>
      new Promise<string>((resolve) => {
        const socket = new WebSocket(address, protocols, { origin })
        socket.on('open', () => void workbench.call('queue.pause', {}))
        socket.on('message', (data: Buffer) => resolve(`message ${data.toString()}`))
        socket.on('error', ({ message }) => resolve(message))
      })
    expect(await connect(['penumbra', token])).toContain('{"type":"queue","queue":{"paused":true')
    expect(await connect(['penumbra', 'wrong'])).toContain('401')
    expect(await connect(['penumbra'])).toContain('401')
    expect(await connect(['penumbra', token], 'https://evil.example')).toContain('403')
  })
})
