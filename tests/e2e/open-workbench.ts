import type { Page } from 'playwright'
import { expect } from 'vitest'
import type { ApiInput, ApiName } from '../../src/shared/api-inputs.ts'
import type { ApiOutputs } from '../../src/shared/api.ts'
import { startHost, type HostProcess } from './host-process.ts'
import { openWatchedPage } from './watched-page.ts'

export type CallWorkbench = <Name extends ApiName>(name: Name, input: ApiInput<Name>) => Promise<ApiOutputs[Name]>

/** A host on an empty data folder with a page that shows it, and calls past the page. */
export interface OpenWorkbench {
  /** The address that `npm start` prints, token and all. */
  url: string
  page: Page
  call: CallWorkbench
  /** Shows a page by its path, such as `/runs`. */
  goTo(path: string): Promise<void>
  /** Page errors, console errors and requests that left this machine fail the test. */
  expectNoDefects(): void
  end(): Promise<void>
}

/** @param prepare runs before the page opens */
export async function openWorkbench(prepare?: (call: CallWorkbench) => Promise<void>): Promise<OpenWorkbench> {
  const host = await startHost()
  const call = callerOf(host)
  await prepare?.(call)
  const { page, defects, close } = await openWatchedPage()
  page.setDefaultTimeout(60_000)
  await page.goto(host.url)
  return {
    url: host.url,
    page,
    call,
    async goTo(path) {
      await page.goto(`${new URL(host.url).origin}/#${path}`)
    },
    expectNoDefects: () => expect(defects).toEqual([]),
    async end() {
      await close()
      await host.end()
    },
  }
}

/** Calls of a host as any client makes them. */
export function callerOf({ url }: HostProcess): CallWorkbench {
  const { origin, hash } = new URL(url)
  const headers = { Authorization: `Bearer ${hash.slice(1)}`, 'Content-Type': 'application/json' }
  return async <Name extends ApiName>(name: Name, input: ApiInput<Name>) => {
    const response = await fetch(`${origin}/api/${name}`, { method: 'POST', headers, body: JSON.stringify(input) })
    const answer = (await response.json()) as { result: ApiOutputs[Name] }
    expect(response.status, JSON.stringify(answer)).toBe(200)
    return answer.result
  }
}
