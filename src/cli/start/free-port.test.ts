import { createServer } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { findFreePort } from './free-port.ts'

test('passes over a port that is taken', async () => {
  const first = await findFreePort(47_340)
  const holder = createServer()
  await new Promise<void>((resolve) => holder.listen(first, '127.0.0.1', resolve))
  onTestFinished(() => {
    holder.close()
  })
  expect(await findFreePort(first)).toBeGreaterThan(first)
})
