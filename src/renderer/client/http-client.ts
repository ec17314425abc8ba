import type { ApiInput, ApiName } from '../../shared/api-inputs.ts'
import type { ApiOutputs, WorkbenchEvent } from '../../shared/api.ts'
import { bundleExtension, bundlesPath, type ReadBundle } from '../../shared/bundles.ts'
import { Failure, fromFailureRecord, type FailureRecord } from '../../shared/failures.ts'
import { createListeners } from './listeners.ts'
import type { BundleCarrier, ConnectionState, RendererClient } from './renderer-client.ts'

const reconnectDelays = [500, 1000, 2000, 5000]

type Answer<Result> = { result: Result } | { failure: FailureRecord }

/**
 * The workbench behind the loopback server: calls over HTTP, events over one WebSocket that reconnects by itself.
 * @param origin `http://127.0.0.1:PORT`
 */
export function createHttpClient(origin: string, token: string): RendererClient {
  const events = createListeners<WorkbenchEvent>()
  const connection = createListeners<ConnectionState>()
  let state: ConnectionState = 'connected'
  let attempt = 0

  function setState(next: ConnectionState): void {
    if (next === state) return
    state = next
    connection.emit(next)
  }

  function connect(): void {
    const socket = new WebSocket(`${origin.replace(/^http/, 'ws')}/events`, ['penumbra', token])
    socket.addEventListener('open', () => {
      attempt = 0
      setState('connected')
    })
    socket.addEventListener('message', ({ data }) => events.emit(JSON.parse(String(data)) as WorkbenchEvent))
    socket.addEventListener('close', () => {
      setState('lost')
      setTimeout(connect, reconnectDelays[Math.min(attempt++, reconnectDelays.length - 1)])
    })
  }

  async function send(path: string, init: RequestInit): Promise<Response> {
    const headers = { ...init.headers, authorization: `Bearer ${token}` }
    try {
      return await fetch(origin + path, { ...init, headers })
    } catch (cause) {
      setState('lost')
      throw new Failure('environment', `The workbench at ${origin} does not answer: start Penumbra again.`, { cause })
    }
  }

  async function call<Name extends ApiName>(name: Name, input: ApiInput<Name>): Promise<ApiOutputs[Name]> {
    const headers = { 'content-type': 'application/json' }
    return await resultOf(await send(`/api/${name}`, { method: 'POST', headers, body: JSON.stringify(input) }))
  }

  const bundles: BundleCarrier = {
    async download(runId) {
      const response = await send(`${bundlesPath}/${runId}${bundleExtension}`, {})
      return response.ok ? await response.blob() : await resultOf<Blob>(response)
    },
    upload: async (file) => await resultOf<ReadBundle>(await send(bundlesPath, { method: 'POST', body: file })),
  }

  connect()
  return { call, subscribe: events.listen, onConnection: connection.listen, bundles }
}

/** @throws Failure as the workbench words it */
async function resultOf<Result>(response: Response): Promise<Result> {
  let answer: Answer<Result>
  try {
    answer = (await response.json()) as Answer<Result>
  } catch (cause) {
    const message = `${response.url} answered ${response.status} without JSON: see the workbench's output.`
    throw new Failure('internal', message, { cause })
  }
  if ('failure' in answer) throw fromFailureRecord(answer.failure)
  return answer.result
}
