/**
 * Chromium alone knows no `app:` protocol and cannot be taught one from outside: a page of `app://penumbra/` lies under an
 * https address that does not exist, with an origin of its own all the same.
 */
const suffix = '.app.invalid'

export function toStandInAddress(appUrl: string): string {
  const { host, pathname, hash } = new URL(appUrl)
  return `https://${host}${suffix}${pathname}${hash}`
}

export function toAppAddress(url: string): string {
  const { hostname, pathname, hash } = new URL(url)
  return `app://${hostname.slice(0, -suffix.length)}${pathname}${hash}`
}

export function isStandInAddress(url: string): boolean {
  const { protocol, hostname } = new URL(url)
  return protocol === 'https:' && hostname.endsWith(suffix)
}
