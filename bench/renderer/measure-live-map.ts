import type { Browser } from 'playwright'
import { startHost } from '../../tests/e2e/host-process.ts'
import { type CountedFrames, frameCounter, type Frames, summarizeFrames } from './frames.ts'

/** VAT on the two moons, which trains until it is stopped. */
const request = {
  method: 'vat',
  preset: 'moons',
  params: { steps: 100_000_000, decay: 'none', evaluateEvery: 100_000, checkpointEvery: 100_000 },
}

/** How often the decision map of a run is drawn while that run really trains on this machine. */
export async function measureLiveMap(browser: Browser, seconds: number): Promise<Frames> {
  const host = await startHost()
  try {
    const { origin, hash } = new URL(host.url)
    const response = await fetch(`${origin}/api/runs.create`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${hash.slice(1)}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(request),
    })
    const answer = (await response.json()) as { result?: { id: string } }
    if (!answer.result) throw new Error(`the run of the live map was refused: ${JSON.stringify(answer)}`)
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.goto(host.url)
    await page.goto(`${origin}/#/runs/${answer.result.id}/idea`)
    await page.locator('canvas[role=img]').waitFor({ timeout: 120_000 })
    // Until the run has passed its first steps and the page has settled.
    await page.waitForTimeout(5000)
    const counted = await page.evaluate<CountedFrames>(frameCounter(seconds * 1000, 'canvas[role=img]'))
    await page.close()
    return summarizeFrames(counted, 1)
  } finally {
    await host.end()
  }
}
