import type { BrowserContext, Page } from 'playwright'
import { vi } from 'vitest'

/** Waits for a page of the interface that answers: one whose process died does not. */
export async function findPage(contexts: () => BrowserContext[]): Promise<Page> {
  return await vi.waitFor(
    async () => {
      for (const page of contexts().flatMap((context) => context.pages())) {
        if (await isAlive(page)) return page
      }
      throw new Error('No page of the interface answers')
    },
    { timeout: 60_000, interval: 200 },
  )
}

async function isAlive(page: Page): Promise<boolean> {
  const silence = new Promise<false>((resolve) => setTimeout(resolve, 2000, false))
  const answer = page.evaluate(() => 'penumbra' in window).catch(() => false)
  return await Promise.race([answer, silence])
}
