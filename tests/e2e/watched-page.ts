import { chromium, type Page } from 'playwright'
import { findChromium } from '../../src/runtime/chromium.ts'

export interface WatchedPage {
  page: Page
  /** Page errors, console errors and requests that left this machine. A good test ends with none. */
  defects: readonly string[]
  close(): Promise<void>
}

const launchArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A page in a real Chromium that takes note of everything that should not happen. */
export async function openWatchedPage(): Promise<WatchedPage> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: launchArguments })
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, colorScheme: 'light' })
  const page = await context.newPage()
  const defects: string[] = []
  page.on('pageerror', (error) => defects.push(`page error: ${error.stack ?? error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') defects.push(`console error: ${message.text()}`)
  })
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url())
    if (protocol !== 'data:' && hostname !== '127.0.0.1') defects.push(`request to ${request.url()}`)
  })
  return { page, defects, close: () => browser.close() }
}
