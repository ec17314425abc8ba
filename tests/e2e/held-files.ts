import type { JSHandle, Page } from 'playwright'

/** A file as a hand holds it over the window. @param base64 its bytes */
export function heldFiles(page: Page, name: string, base64: string): Promise<JSHandle<DataTransfer>> {
  return page.evaluateHandle(
    ([fileName, text]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))], fileName))
      return transfer
    },
    [name, base64] as const,
  )
}
