/** What a handler sees of the frame that asks. */
export interface SenderEvent {
  senderFrame: { url: string; parent: null }
}

type InvokeHandler = (event: SenderEvent, ...words: unknown[]) => unknown

const handlers = new Map<string, InvokeHandler>()

export const ipcMain = {
  handle(channel: string, handler: InvokeHandler): void {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    handlers.set(channel, handler)
  },
  /** The stand-in's own: a message as if the frame at `url` had sent it. What crosses is cloned, as between processes. */
  async receive(url: string, channel: string, words: readonly unknown[]): Promise<unknown> {
    const handler = handlers.get(channel)
    if (!handler) throw new Error(`No handler registered for '${channel}'`)
    const event: SenderEvent = { senderFrame: { url, parent: null } }
    return structuredClone(await handler(event, ...structuredClone(words)))
  },
}
