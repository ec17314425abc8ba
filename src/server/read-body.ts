import type { IncomingMessage } from 'node:http'
import { invalidInput } from '../shared/failures.ts'

/** Enough for the ids of 100,000 runs. */
export const bodyLimit = 8 * 1024 * 1024

/**
 * The JSON of a request.
 * @throws Failure `invalid-input` for a body that is too long or no JSON
 */
export async function readJsonBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > bodyLimit) throw invalidInput(`The body is longer than ${bodyLimit} bytes`)
    chunks.push(chunk)
  }
  const text = Buffer.concat(chunks).toString('utf8')
  try {
    return JSON.parse(text)
  } catch {
    throw invalidInput(`The body is not JSON: ${JSON.stringify(text.slice(0, 60))}`)
  }
}
