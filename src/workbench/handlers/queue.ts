import type { WorkbenchContext } from '../context.ts'
import type { HandlersOf } from './handler.ts'

export function queueHandlers({ queue }: WorkbenchContext): HandlersOf<'queue'> {
  return {
    'queue.get': () => queue.state(),
    'queue.pause': () => {
      queue.setPaused(true)
      return queue.state()
    },
    'queue.unpause': () => {
      queue.setPaused(false)
      return queue.state()
    },
    'queue.move': ({ id, position }) => {
      queue.move(id, position)
      return queue.state()
    },
    'queue.setConcurrency': ({ concurrency }) => {
      queue.setConcurrency(concurrency)
      return queue.state()
    },
  }
}
