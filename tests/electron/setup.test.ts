import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { runtimeRecipe } from '../../src/runtime/recipe.ts'
import { pipEnvironment, startWheelIndex, type WheelIndex } from '../../src/runtime/testing/wheel-index.ts'
import { runtime, type DesktopApp } from './desktop-app.ts'
import { launchApp } from './launch-app.ts'
import { startRefusingProxy } from '../../src/runtime/testing/refusing-proxy.ts'

const [wheel] = runtimeRecipe('cpu')?.wheels ?? []
if (!wheel) throw new Error('There is no TensorFlow to set up on this platform')
/** As long as half a wheel is sent; what it holds does not matter before the end. */
const sent = 3 << 20
const page = () => app.page()
let folder: string
let index: WheelIndex
let app: DesktopApp

beforeAll(async () => {
  const bytes = Buffer.alloc(2 * sent)
  index = await startWheelIndex([{ file: wheel.file, bytes }], (response, part) => {
    response.write(part.subarray(0, sent))
  })
})
afterAll(() => index.close())
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'penumbra-setup-'))
  mkdirSync(join(folder, 'cache'))
})
afterEach(async () => {
  await app.end()
  rmSync(folder, { recursive: true })
})

/** Starts the app where TensorFlow is not set up, with an index of our own. */
async function start(env: NodeJS.ProcessEnv = {}): Promise<void> {
  const own = { PENUMBRA_HOME: join(folder, 'data'), PENUMBRA_CACHE: join(folder, 'cache') }
  app = await launchApp({ env: { ...pipEnvironment(index.url), ...own, ...env } })
}

const button = async (name: string) => (await page()).getByRole('button', { name })
const partial = () => join(folder, 'cache/downloads/partial', wheel.file)
const bytesThere = () => vi.waitFor(() => expect(readFileSync(partial()).length).toBe(sent), { timeout: 60_000 })
const quit = () => app.evaluate(({ app: electronApp }) => void setTimeout(() => electronApp.quit(), 50))
const exited = () => vi.waitFor(() => expect(app.hasExited()).toBe(true), { timeout: 60_000 })

/** Processes that have the cache among their arguments, as every step of the set-up has. */
function stepsThatRun(): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const words = readFileSync(join('/proc', pid, 'cmdline'), 'utf8')
        return words.includes(partial()) ? [pid] : []
      } catch {
        // It has ended meanwhile.
        return []
      }
    })
}

test('the first start offers to set TensorFlow up and fetches nothing unasked', async () => {
  await start()
  await (await button('Fetch and set up')).waitFor()
  expect((await page()).url()).toMatch(/#\/setup$/)
  expect(index.requests).toEqual([])
  expect(await app.outbound()).toEqual([])
})

test('a set-up that is stopped keeps what has come', async () => {
  await start()
  await (await button('Fetch and set up')).click()
  await (await page()).getByText('Downloading').waitFor()
  await bytesThere()
  await (await button('Stop')).click()
  await (await page()).getByText(/^3\.\d+ MB of an earlier download are kept/).waitFor()
  expect(stepsThatRun()).toEqual([])
})

test('a quit during a set-up leaves no process behind, and the next start goes on with the download', async () => {
  await start()
  await (await button('Fetch and set up')).click()
  await bytesThere()
  // pip, and Python that holds it.
  expect(stepsThatRun().length).toBeGreaterThan(1)
  await quit()
  await exited()
  expect(stepsThatRun()).toEqual([])
  await app.end()
  await start()
  const before = index.requests.length
  await (await page()).getByText('of an earlier download are kept').waitFor()
  await (await button('Fetch and set up')).click()
  await vi.waitFor(() => expect(index.requests.length).toBeGreaterThan(before), { timeout: 60_000 })
  expect(index.requests[before]).toEqual({ path: `/files/${wheel.file}`, range: `bytes=${sent}-` })
})

test('an app that is killed during a set-up leaves no process behind', async () => {
  await start()
  await (await button('Fetch and set up')).click()
  await bytesThere()
  await app.end()
  await vi.waitFor(() => expect(stepsThatRun()).toEqual([]), { timeout: 10_000 })
})

test('from a folder without the wheels it says what was expected', async () => {
  await start()
  await (await page()).getByLabel('Without a network: a folder with the wheels').fill(folder)
  await (await button('Set up from the folder')).click()
  await (await page()).getByRole('alert').getByText(wheel.file).waitFor()
})

// A real Electron asks the system.
if (runtime === 'stand-in') {
  test("the system's proxy is asked for what the set-up fetches", async () => {
    const { port, asked } = await startRefusingProxy()
    const none = { HTTPS_PROXY: undefined, https_proxy: undefined, NO_PROXY: undefined, no_proxy: undefined }
    const answer = `PROXY 127.0.0.1:${port}; DIRECT`
    const elsewhere = { PIP_INDEX_URL: 'https://index.invalid/simple/', PIP_RETRIES: '0' }
    await start({ ...none, ...elsewhere, STAND_IN_PROXY: answer })
    await (await button('Fetch and set up')).click()
    await (await page()).getByRole('alert').getByText('pip could not download').waitFor()
    expect(new Set(asked)).toEqual(new Set(['CONNECT index.invalid:443']))
  })
}
