import { session } from 'electron'

/** Asked only for the proxy that the system would use; nothing is sent to it. */
const anyAddress = 'https://example.org/'

/**
 * Hands the system's proxy to the programs that set TensorFlow up, by the variables that pip reads: an app that a desktop
 * starts has no shell that would set them. What is set already wins.
 */
export async function useSystemProxy(): Promise<void> {
  if (process.env['HTTPS_PROXY'] || process.env['https_proxy']) return
  const proxy = proxyAddress(await session.defaultSession.resolveProxy(anyAddress))
  if (proxy) process.env['HTTPS_PROXY'] = proxy
}

/** The address in Chromium's answer, `PROXY host:port; DIRECT`; undefined when the first choice is none. */
export function proxyAddress(answer: string): string | undefined {
  const [kind, host] = (answer.split(';')[0] ?? '').trim().split(/\s+/)
  const schemes: Readonly<Record<string, string>> = { PROXY: 'http', HTTPS: 'https', SOCKS: 'socks5', SOCKS5: 'socks5' }
  const scheme = schemes[kind ?? '']
  return scheme && host ? `${scheme}://${host}` : undefined
}
