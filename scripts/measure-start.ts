/**
 * `node scripts/measure-start.ts`, run by Node 24: seconds from `npm start` to the printed address and to the first
 * paint in a browser that is open already, on a data folder that is thrown away. The figures of docs/first-light.md.
 */
import { chromium } from 'playwright'
import { findChromium } from '../src/runtime/chromium.ts'
import { startHost } from '../tests/e2e/host-process.ts'

const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] })
const page = await browser.newPage()
const start = Date.now()
const host = await startHost()
const addressAt = Date.now()
await page.goto(host.url)
await page.getByRole('button', { name: 'Run the example' }).waitFor()
const paintedAt = await page.evaluate(() => {
  const [paint] = performance.getEntriesByName('first-contentful-paint')
  return performance.timeOrigin + (paint?.startTime ?? Number.NaN)
})
const usableAt = Date.now()
const seconds = (time: number) => ((time - start) / 1000).toFixed(1)
console.log(
  `address after ${seconds(addressAt)} s, first paint after ${seconds(paintedAt)} s, usable after ${seconds(usableAt)} s`,
)
await browser.close()
await host.end()
