import { expect, test, vi } from 'vitest'
import { acceleratorOf } from './accelerator.ts'
import { isAllowedLink } from './open-link.ts'
import { requestOf } from './open-requests.ts'
import { proxyAddress } from './system-proxy.ts'
import { exitOf } from './utility-trainer.ts'

/** What the main process reads and writes in words of others: links, paths, proxies, keys, exit codes. */
vi.mock('electron', () => ({ app: {}, session: {}, shell: {}, utilityProcess: {} }))

test.each([
  ['penumbra://run/2026-vat-1', { kind: 'run', id: '2026-vat-1' }],
  ['penumbra://run/2026-vat-1/', { kind: 'run', id: '2026-vat-1' }],
  ['penumbra://run/../settings', undefined],
  ['penumbra://run/a?b', undefined],
  ['/home/me/one.penumbra', { kind: 'bundle', file: '/home/me/one.penumbra' }],
  ['runs/one.penumbra', { kind: 'bundle', file: '/home/you/runs/one.penumbra' }],
  ['--flag=one.penumbra', undefined],
  ['https://evil.example/one.penumbra', undefined],
])('%s asks for %o', (word, request) => {
  expect(requestOf(word, '/home/you')).toEqual(request)
})

test.each([
  ['https://arxiv.org/abs/1704.03976', true],
  ['http://arxiv.org/abs/1704.03976', false],
  ['https://arxiv.org.evil.example/', false],
  ['https://me@arxiv.org/', false],
  ['https://arxiv.org:8443/', false],
  ['file:///etc/passwd', false],
  ['nonsense', false],
])('the link %s is allowed: %s', (url, allowed) => {
  expect(isAllowedLink(url)).toBe(allowed)
})

test.each([
  ['DIRECT', undefined],
  ['PROXY proxy.local:3128; DIRECT', 'http://proxy.local:3128'],
  ['SOCKS5 proxy.local:1080', 'socks5://proxy.local:1080'],
])('the proxy of %s', (answer, address) => {
  expect(proxyAddress(answer)).toBe(address)
})

test.each([
  [0, 'linux', { code: 0, signal: null }],
  [9, 'linux', { code: null, signal: 'SIGKILL' }],
  [139, 'darwin', { code: null, signal: 'SIGSEGV' }],
  [9, 'win32', { code: 9, signal: null }],
] as const)('exit code %i on %s', (code, platform, exit) => {
  expect(exitOf(code, platform)).toEqual(exit)
})

test('keys are named as Electron names them', () => {
  expect(acceleratorOf({ keys: ['k'], held: 'Control', does: '' })).toBe('CommandOrControl+K')
  expect(acceleratorOf({ keys: ['?'], does: '' })).toBe('?')
})
