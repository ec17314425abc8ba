import { inject, type InjectionKey } from 'vue'
import type { WorkbenchClient } from '../../shared/api.ts'
import type { ReadBundle } from '../../shared/bundles.ts'

/** Whether the workbench answers. It starts as `connected`: a banner at every start would be noise. */
export type ConnectionState = 'connected' | 'lost'

/** Carries runs as files between a page and its workbench. */
export interface BundleCarrier {
  /** @throws Failure `conflict` for a run that has not ended */
  download(runId: string): Promise<Blob>
  /** @throws Failure `invalid-input` for a file that is wrong, `conflict` when the very same run is here already */
  upload(file: File): Promise<ReadBundle>
}

/** A workbench client that can tell when the workbench goes away and comes back. */
export interface RendererClient extends WorkbenchClient {
  /** @returns stops listening */
  onConnection(listener: (state: ConnectionState) => void): () => void
  /** For a page that knows no paths; absent in the desktop's window, which has dialogs that tell them. */
  readonly bundles?: BundleCarrier
}

export const clientKey: InjectionKey<RendererClient> = Symbol('workbench client')

/** The workbench, in a component's or a store's set-up. */
export function useClient(): RendererClient {
  const client = inject(clientKey)
  if (!client) throw new Error('No workbench client is provided: the app must provide clientKey before it mounts.')
  return client
}
