import type { TrainerCommand, TrainerMessage } from '../shared/trainer-protocol.ts'

/** The line to the workbench. */
export interface Channel {
  /** Resolves when the message has left this process. */
  send(message: TrainerMessage): Promise<void>
  onCommand(listener: (command: TrainerCommand) => void): void
  /** The workbench is gone. */
  onClose(listener: () => void): void
}

/** What Electron gives a utility process; the part that is used here. */
interface ParentPort {
  postMessage(message: TrainerMessage): void
  on(event: 'message', listener: (event: { data: TrainerCommand }) => void): void
}

/** @throws Error when the process was started by hand */
export function openChannel(): Channel {
  const parentPort: unknown = Reflect.get(process, 'parentPort')
  if (parentPort) return utilityProcessChannel(parentPort as ParentPort)
  if (process.send) return forkedChannel()
  throw new Error('A trainer is started by the workbench: use `npm run train`')
}

function utilityProcessChannel(port: ParentPort): Channel {
  return {
    send: async (message) => port.postMessage(message),
    onCommand: (listener) => port.on('message', ({ data }) => listener(data)),
    // Electron ends its utility processes with the main process.
    onClose: () => {},
  }
}

function forkedChannel(): Channel {
  return {
    send: (message) =>
      new Promise((resolve) => {
        // A failed send means that the workbench is gone, which `disconnect` tells.
        if (process.connected) process.send?.(message, undefined, undefined, () => resolve())
        else resolve()
      }),
    onCommand: (listener) => process.on('message', (message) => listener(message as TrainerCommand)),
    onClose(listener) {
      // A workbench that died while this process was loading has said so before anyone listened.
      if (process.connected) process.on('disconnect', listener)
      else listener()
    },
  }
}
