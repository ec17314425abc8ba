import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as electron from './electron.ts'

/** `start.ts ROOT [words…]`: what `electron ROOT [words…]` does: loads the app's main module, then becomes ready. */
const root = process.argv[2] ?? ''
process.argv.splice(1, 1)

/** A function of the test's that gets the module `electron`, as Playwright's `electronApplication.evaluate` sends it. */
interface Question {
  id: number
  source: string
  value: unknown
}

process.on('message', async ({ id, source, value }: Question) => {
  try {
    const asked = new Function(`return (${source})`)()
    process.send?.({ id, result: await asked(electron, value) })
  } catch (error) {
    process.send?.({ id, problem: String(error) })
  }
})
// The test is gone.
process.on('disconnect', () => process.exit(1))

await import(pathToFileURL(join(root, 'out/main/index.js')).href)
await electron.app.becomeReady()
process.send?.({ ready: true })
