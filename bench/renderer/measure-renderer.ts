import { chromium, type Browser } from 'playwright'
import { ensureChromium } from '../../tests/chromium.ts'
import { summarize, type Timing } from '../measure/statistics.ts'
import { serveBuiltPage } from './built-page.ts'
import { measureLiveMap } from './measure-live-map.ts'
import { type CountedFrames, frameCounter, type Frames, summarizeFrames } from './frames.ts'

export interface RendererReport {
  browser: string
  seconds: number
  /** One a round. */
  frames: readonly Frames[]
  /** Of the decision map of a run that trains on the two moons, one a round. */
  liveMap: readonly Frames[]
  /** Milliseconds from leaving another page to the first rows of the table of all runs, painted, one a round. */
  firstRowsMs: readonly number[]
  /** Milliseconds from opening the page of all runs to their drawing, one a round. */
  manyRunsMs: readonly number[]
  framesPerSecond: Timing
  mapsPerSecond: Timing
  firstRows: Timing
  manyRuns: Timing
}

export const load = { curves: 8, eventsPerSecond: 200, runs: 1000 } as const
const seconds = 10

/** Frames of the interface in a real Chromium: with eight live panels, and how long a chart of 1,000 runs takes. */
export async function measureRenderer(rounds: number, report: (line: string) => void): Promise<RendererReport> {
  const executablePath = await ensureChromium(report)
  report('Building the interface')
  const page = await serveBuiltPage()
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--no-first-run'] })
  try {
    const frames: Frames[] = []
    const liveMap: Frames[] = []
    const firstRowsMs: number[] = []
    const manyRunsMs: number[] = []
    for (let round = 1; round <= rounds; round += 1) {
      report(`Round ${round} of ${rounds}`)
      frames.push(await measureLive(browser, page.url))
      liveMap.push(await measureLiveMap(browser, seconds))
      firstRowsMs.push(await measureFirstRows(browser, page.url))
      manyRunsMs.push(await measureManyRuns(browser, page.url))
    }
    const framesPerSecond = summarize(frames.map((round) => round.framesPerSecond))
    return {
      browser: browser.version(),
      seconds,
      frames,
      liveMap,
      firstRowsMs,
      manyRunsMs,
      framesPerSecond,
      mapsPerSecond: summarize(liveMap.map((round) => round.drawingsPerSecond)),
      firstRows: summarize(firstRowsMs),
      manyRuns: summarize(manyRunsMs),
    }
  } finally {
    await browser.close()
    await page.close()
  }
}

async function openPage(browser: Browser, url: string) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.goto(url)
  return page
}

async function measureLive(browser: Browser, url: string): Promise<Frames> {
  const { curves, eventsPerSecond } = load
  const page = await openPage(browser, `${url}?curves=${curves}&events=${eventsPerSecond}#/runs/live`)
  await page
    .locator('.plot canvas')
    .nth(curves - 1)
    .waitFor()
  // Until the panels are full: few points would flatter.
  await page.waitForTimeout(15_000)
  const counted = await page.evaluate<CountedFrames>(frameCounter(seconds * 1000))
  await page.close()
  return summarizeFrames(counted, curves)
}

async function measureFirstRows(browser: Browser, url: string): Promise<number> {
  const page = await openPage(browser, `${url}?runs=${load.runs}#/`)
  await page.getByRole('row').nth(5).waitFor()
  // Once there and back: code is compiled on its first run.
  for (const place of ['doctor', '', 'doctor']) {
    await page.evaluate(`location.hash = '#/${place}'`)
    await page.waitForTimeout(1000)
  }
  // A task that is queued while a frame is prepared runs when that frame is painted.
  const milliseconds = await page.evaluate<number>(`new Promise((resolve) => {
    const start = performance.now()
    location.hash = '#/'
    const look = () =>
      document.querySelector('tbody [aria-rowindex] a')
        ? setTimeout(() => resolve(performance.now() - start))
        : requestAnimationFrame(look)
    requestAnimationFrame(look)
  })`)
  await page.close()
  return milliseconds
}

async function measureManyRuns(browser: Browser, url: string): Promise<number> {
  const page = await openPage(browser, `${url}?runs=${load.runs}#/`)
  await page.getByRole('row').nth(5).waitFor()
  const milliseconds = await page.evaluate<number>(`new Promise((resolve) => {
    const start = performance.now()
    location.hash = '#/runs/curves'
    const look = () =>
      document.querySelector('.many .plot canvas')
        ? requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start))))
        : requestAnimationFrame(look)
    look()
  })`)
  await page.close()
  return milliseconds
}
