import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { createFakeRun, hasEnded, openTestWorkbench, waitForRun } from '../workbench/test/open-test-workbench.ts'
import { temporaryFolder } from '../workbench/test/temporary-folder.ts'
import { startServer } from './index.ts'

async function open() {
  const folder = temporaryFolder()
  const workbench = await openTestWorkbench(join(folder, 'data'))
  const server = await startServer({ workbench, port: 0, rendererDirectory: folder })
  onTestFinished(async () => {
    await server.close()
    await workbench.close()
  })
  const { origin, hash } = new URL(server.url)
  const headers = { authorization: `Bearer ${hash.slice(1)}` }
  return {
    workbench,
    get: (path: string, init: RequestInit = {}) => fetch(origin + path, { headers, ...init }),
    send: (body: string | ArrayBuffer, init: RequestInit = {}) =>
      fetch(`${origin}/bundles`, { method: 'POST', headers, body, ...init }),
  }
}

async function endedRun(workbench: Awaited<ReturnType<typeof open>>['workbench']): Promise<string> {
  const { id } = await createFakeRun(workbench)
  await waitForRun(workbench, id, hasEnded)
  return id
}

it('carries a run from one workbench to another, once', async () => {
  const [here, there] = [await open(), await open()]
  const id = await endedRun(here.workbench)
  const answer = await here.get(`/bundles/${id}.penumbra`)
  expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${id}.penumbra"`)
  const bytes = await answer.arrayBuffer()
  expect(Number(answer.headers.get('content-length'))).toBe(bytes.byteLength)

  const taken = await there.send(bytes)
  expect(await taken.json()).toMatchObject({ result: { originalId: id, run: { id, status: 'completed' } } })
  expect(await there.workbench.call('runs.scalars', { id })).toEqual(await here.workbench.call('runs.scalars', { id }))
  const again = await there.send(bytes)
  expect([again.status, await again.json()]).toEqual([
    409,
    { failure: { kind: 'conflict', message: expect.stringContaining('the same to the last bit') } },
  ])
})

it('refuses what is no bundle in words without its own paths, and leaves nothing behind', async () => {
  const { workbench, send } = await open()
  const refused = await send('no zip at all')
  const { failure } = (await refused.json()) as { failure: { message: string } }
  expect([refused.status, failure.message]).toEqual([400, expect.stringMatching(/^The file is /)])
  expect(failure.message).not.toContain(tmpdir())
  expect(await workbench.call('runs.list', {})).toEqual([])
  expect(readdirSync(tmpdir()).filter((name) => name.startsWith(`penumbra-bundle-${process.pid}-`))).toEqual([])
})

it('asks for the token and for a run that has ended', async () => {
  const { workbench, get, send } = await open()
  const wrong = { headers: { authorization: 'Bearer wrong' } }
  expect((await get('/bundles/x.penumbra', wrong)).status).toBe(401)
  expect((await send('x', wrong)).status).toBe(401)
  expect((await get('/bundles/nothing.penumbra')).status).toBe(404)
  expect((await get('/bundles')).status).toBe(405)
  await workbench.call('queue.pause', {})
  const { id } = await createFakeRun(workbench)
  expect((await get(`/bundles/${id}.penumbra`)).status).toBe(409)
})
