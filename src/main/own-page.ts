import type { IpcMainInvokeEvent } from 'electron'
import { invalidInput } from '../shared/failures.ts'
import { appOrigin } from './app-protocol.ts'

/**
 * Lets through what the interface itself sent: the main frame of a window of ours, on our own protocol.
 * @throws Failure `invalid-input` for a message from any other frame
 */
export function assertOwnPage({ senderFrame }: Pick<IpcMainInvokeEvent, 'senderFrame'>): void {
  const url = senderFrame?.url ?? ''
  if (url.startsWith(`${appOrigin}/`) && senderFrame?.parent === null) return
  throw invalidInput(`A call from "${url}" is refused, expected the main frame of ${appOrigin}/`)
}
