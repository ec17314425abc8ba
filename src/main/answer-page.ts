import { ipcMain } from 'electron'
import { toFailureRecord } from '../shared/failures.ts'
import { assertOwnPage } from './own-page.ts'

/**
 * Answers the messages of our own page on one line with `{ result }` or `{ failure }`: nothing is thrown across processes.
 * @param answer checks name and input before it does anything
 */
export function answerPage(channel: string, answer: (name: string, input: unknown) => Promise<unknown>): void {
  ipcMain.handle(channel, async (event, name: unknown, input: unknown) => {
    try {
      assertOwnPage(event)
      return { result: await answer(String(name), input) }
    } catch (error) {
      const { kind, message, stack } = toFailureRecord(error)
      if (kind === 'internal') console.error(stack ?? message)
      return { failure: { kind, message } }
    }
  })
}
