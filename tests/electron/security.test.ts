import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runtime, type DesktopApp } from './desktop-app.ts'
import { launchApp } from './launch-app.ts'
import type { SenderFrame } from './stand-in/ipc-main.ts'

let app: DesktopApp
let page: Page

beforeAll(async () => {
  app = await launchApp()
  page = await app.page()
  await page.getByRole('button', { name: 'Run the example' }).waitFor()
})
afterAll(() => app.end())

test('the policy forbids eval and everything from elsewhere', async () => {
  const problems = await page.evaluate(async () => {
    const attempt = async (deed: () => unknown) => {
      try {
        // Not in this turn: what a debugger evaluates is free of the policy.
        await new Promise((resolve) => setTimeout(resolve, 0))
        await deed()
        return 'done'
      } catch (error) {
        return error instanceof Error ? error.name : String(error)
      }
    }
    return [
      await attempt(() => new Function('return 1')()),
      await attempt(() => fetch('https://example.org/')),
      await attempt(() => {
        const image = new Image()
        image.src = 'https://example.org/picture.png'
        return image.decode()
      }),
    ]
  })
  expect(problems).toEqual(['EvalError', 'TypeError', 'EncodingError'])
})

test('scripts written into the page do not run, and pages within it are not loaded', async () => {
  const seen = await page.evaluate(async () => {
    const violated: string[] = []
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => violated.push(effectiveDirective))
    const script = document.createElement('script')
    script.textContent = 'window.injected = true'
    const frame = document.createElement('iframe')
    frame.src = '/index.html'
    document.body.append(script, frame)
    await new Promise((resolve) => setTimeout(resolve, 500))
    script.remove()
    frame.remove()
    return { violated: [...new Set(violated)].toSorted(), injected: 'injected' in window }
  })
  expect(seen).toEqual({ violated: ['frame-src', 'script-src-elem'], injected: false })
})

test('every file of the interface comes with the policy, and none from outside its folder', async () => {
  const answers = await page.evaluate(async () => {
    const ask = async (path: string) => {
      const { status, headers } = await fetch(path)
      return { status, policy: headers.get('Content-Security-Policy') ?? '' }
    }
    const script = document.querySelector<HTMLScriptElement>('script[src]')?.src ?? ''
    return {
      inside: await Promise.all(['/', '/index.html', script].map(ask)),
      outside: await Promise.all(['/..%2fmain%2findex.js', '/%2e%2e/%2e%2e/package.json', '/%2fetc%2fpasswd'].map(ask)),
    }
  })
  for (const { status, policy } of answers.inside) {
    expect(status).toBe(200)
    expect(policy).toContain("script-src 'self';")
    expect(policy).not.toContain('unsafe-eval')
  }
  expect(answers.outside.map(({ status }) => status)).not.toContain(200)
})

// What a real Electron has no way to forge or to tell.
if (runtime === 'stand-in') {
  const ask = (frame: SenderFrame | null) =>
    app.evaluate(async ({ ipcMain }, sender) => {
      const channels: string[] = Reflect.apply(Reflect.get(ipcMain, 'channels'), null, [])
      const receive = Reflect.get(ipcMain, 'receive')
      const answers: [string, unknown][] = []
      for (const channel of channels) {
        answers.push([channel, await Reflect.apply(receive, null, [sender, channel, ['runs.list', {}]])])
      }
      return answers
    }, frame)

  test.each<[string, SenderFrame | null]>([
    ['another page', { url: 'https://evil.example/', parent: null }],
    ['a page whose address begins alike', { url: 'app://penumbra.evil.example/', parent: null }],
    ['a frame within our page', { url: 'app://penumbra/', parent: { url: 'app://penumbra/', parent: null } }],
    ['a frame that is gone', null],
  ])('a message from %s is refused on every channel', async (_title, frame) => {
    const answers = await ask(frame)
    expect(answers.map(([channel]) => channel).toSorted()).toEqual(['penumbra:call', 'penumbra:desktop'])
    for (const [, answer] of answers) {
      expect(answer).toEqual({
        failure: { kind: 'invalid-input', message: expect.stringContaining(`A call from "${frame?.url ?? ''}"`) },
      })
    }
  })

  test('no permission is granted but copying text', async () => {
    const granted = (permission: string) =>
      app.evaluate(({ session }, asked) => Reflect.get(session.defaultSession, 'granted')(asked), permission)
    const others = [
      'media',
      'geolocation',
      'notifications',
      'midi',
      'clipboard-read',
      'fullscreen',
      'openExternal',
      'usb',
    ]
    for (const permission of others)
      expect([permission, await granted(permission)]).toEqual([permission, Array(3).fill(false)])
    expect(await granted('clipboard-sanitized-write')).toEqual([true, true, false])
  })

  test('the window is sandboxed and isolated, without Node; Electron keeps its place', async () => {
    const options = await app.evaluate(({ BrowserWindow }) =>
      Reflect.get(BrowserWindow.getAllWindows()[0] ?? {}, 'options'),
    )
    expect(options).toMatchObject({
      name: 'main',
      windowStatePersistence: true,
      webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false },
    })
  })
}
