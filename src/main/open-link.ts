import { shell } from 'electron'

/** Where papers lie that methods cite: the only places that Penumbra hands to the user's browser. */
const allowedHosts = new Set([
  'arxiv.org',
  'doi.org',
  'www.jmlr.org',
  'proceedings.mlr.press',
  'papers.nips.cc',
  'proceedings.neurips.cc',
])

/**
 * Opens a paper in the user's browser; anything else is refused.
 * @returns whether it was opened
 */
export function openLink(url: string): boolean {
  if (!isAllowedLink(url)) {
    console.error(`The link ${url.slice(0, 200)} is not opened: expected https to ${[...allowedHosts].join(', ')}`)
    return false
  }
  void shell.openExternal(url)
  return true
}

export function isAllowedLink(url: string): boolean {
  const parsed = URL.parse(url)
  return (
    parsed !== null &&
    parsed.protocol === 'https:' &&
    parsed.port === '' &&
    parsed.username === '' &&
    parsed.password === '' &&
    allowedHosts.has(parsed.hostname)
  )
}
