import type { ApiInput, ApiName } from '../../shared/api-inputs.ts'
import type { ApiOutputs, WorkbenchEvent } from '../../shared/api.ts'
import type { DesktopEvent, DesktopInput, DesktopName, DesktopOutputs } from '../../shared/desktop.ts'
import { fromFailureRecord, type FailureRecord } from '../../shared/failures.ts'
import type { RendererClient } from './renderer-client.ts'

/** What Electron's preload script puts on `window`. */
export interface PenumbraBridge {
  call<Name extends ApiName>(
    name: Name,
    input: ApiInput<Name>,
  ): Promise<{ result: ApiOutputs[Name] } | { failure: FailureRecord }>
  subscribe(listener: (event: WorkbenchEvent) => void): () => void
  desktop<Name extends DesktopName>(
    name: Name,
    input: DesktopInput<Name>,
  ): Promise<{ result: DesktopOutputs[Name] } | { failure: FailureRecord }>
  onDesktop(listener: (event: DesktopEvent) => void): () => void
  /** The absolute path of a dropped file; empty for one that was made in the page. */
  pathOf(file: File): string
}

declare global {
  interface Window {
    penumbra?: PenumbraBridge
  }
}

/** The workbench in the same Electron app: it lives as long as the window, so the connection is never lost. */
export function createIpcClient(bridge: PenumbraBridge): RendererClient {
  return {
    async call(name, input) {
      const answer = await bridge.call(name, input)
      if ('failure' in answer) throw fromFailureRecord(answer.failure)
      return answer.result
    },
    subscribe: (listener) => bridge.subscribe(listener),
    onConnection: () => () => undefined,
  }
}
