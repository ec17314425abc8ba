import { inject, type InjectionKey } from 'vue'
import type { WorkbenchClient } from '../../shared/api.ts'

/** Whether the workbench answers. It starts as `connected`: a banner at every start would be noise. */
export type ConnectionState = 'connected' | 'lost'

/** A workbench client that can tell when the workbench goes away and comes back. */
export interface RendererClient extends WorkbenchClient {
  /** @returns stops listening */
  onConnection(listener: (state: ConnectionState) => void): () => void
}

export const clientKey: InjectionKey<RendererClient> = Symbol('workbench client')

/** The workbench, in a component's or a store's set-up. */
export function useClient(): RendererClient {
  const client = inject(clientKey)
  if (!client) throw new Error('No workbench client is provided: the app must provide clientKey before it mounts.')
  return client
}
