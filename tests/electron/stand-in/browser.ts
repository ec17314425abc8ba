import { chromium, type BrowserContext, type Route } from 'playwright'
import { findChromium } from '../../../src/runtime/chromium.ts'
import { noteOutbound } from './outbound.ts'
import { answerScheme } from './protocol.ts'
import { isStandInAddress, toAppAddress } from './addresses.ts'

const launchArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // The test looks at the pages by itself; the port is written into the profile.
  '--remote-debugging-port=0',
]

let context: BrowserContext | undefined

/** Asked before a page goes anywhere else than where it was sent; returns whether it may. */
export type NavigationGuard = (route: Route) => boolean
let mayNavigate: NavigationGuard = () => true

export function guardNavigation(guard: NavigationGuard): void {
  mayNavigate = guard
}

/** Opens Chromium with a profile of its own. Nothing but the app's own protocol is ever answered. */
export async function openBrowser(profile: string): Promise<void> {
  context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium(),
    args: launchArguments,
    viewport: { width: 1440, height: 900 },
    colorScheme: 'light',
    permissions: [],
  })
  await context.route('**/*', answer)
}

/** @throws Error before the app is ready */
export function browserContext(): BrowserContext {
  if (!context) throw new Error('Windows can be opened when the app is ready, not before')
  return context
}

async function answer(route: Route): Promise<void> {
  const request = route.request()
  const url = request.url()
  if (request.isNavigationRequest() && !mayNavigate(route)) return await route.abort('aborted')
  if (!isStandInAddress(url)) {
    noteOutbound(`request of the page to ${url}`)
    return await route.abort('blockedbyclient')
  }
  const response = await answerScheme(toAppAddress(url)).catch(() => undefined)
  if (!response) return await route.abort('failed')
  const body = Buffer.from(await response.arrayBuffer())
  await route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body })
}
