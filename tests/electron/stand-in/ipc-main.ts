/** What a handler sees of a frame: its document, and the frame around it. */
export interface SenderFrame {
  url: string
  parent: SenderFrame | null
}

interface SenderEvent {
  /** Null for a frame that is gone. */
  senderFrame: SenderFrame | null
}

type InvokeHandler = (event: SenderEvent, ...words: unknown[]) => unknown

const handlers = new Map<string, InvokeHandler>()

export const ipcMain = {
  handle(channel: string, handler: InvokeHandler): void {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    handlers.set(channel, handler)
  },
  /** The stand-in's own: every channel that is answered. */
  channels: (): string[] => [...handlers.keys()],
  /** The stand-in's own: a message as if a frame had sent it. What crosses is cloned, as between processes. */
  async receive(senderFrame: SenderFrame | null, channel: string, words: readonly unknown[]): Promise<unknown> {
    const handler = handlers.get(channel)
    if (!handler) throw new Error(`No handler registered for '${channel}'`)
    return structuredClone(await handler({ senderFrame }, ...structuredClone(words)))
  },
}
