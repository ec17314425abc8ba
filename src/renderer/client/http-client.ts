import type { ApiInput, ApiName } from '../../shared/api-inputs.ts'
import type { ApiOutputs, WorkbenchEvent } from '../../shared/api.ts'
import { Failure, fromFailureRecord, type FailureRecord } from '../../shared/failures.ts'
import { createListeners } from './listeners.ts'
import type { ConnectionState, RendererClient } from './renderer-client.ts'

const reconnectDelays = [500, 1000, 2000, 5000]

type Answer<Name extends ApiName> = { result: ApiOutputs[Name] } | { failure: FailureRecord }

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

  async function call<Name extends ApiName>(name: Name, input: ApiInput<Name>): Promise<ApiOutputs[Name]> {
    const answer = await post<Name>(name, input)
    if ('failure' in answer) throw fromFailureRecord(answer.failure)
    return answer.result
  }

  async function post<Name extends ApiName>(name: Name, input: ApiInput<Name>): Promise<Answer<Name>> {
    let response: Response
    try {
      response = await fetch(`${origin}/api/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify(input),
      })
    } catch (cause) {
      setState('lost')
      throw new Failure('environment', `The workbench at ${origin} does not answer: start Penumbra again.`, { cause })
    }
    try {
      return (await response.json()) as Answer<Name>
    } catch (cause) {
      throw new Failure('internal', `${name} answered ${response.status} without JSON: see the workbench's output.`, {
        cause,
      })
    }
  }

  connect()
  return { call, subscribe: events.listen, onConnection: connection.listen }
}
