/** What the isolated world tells the main process. */
export type IsolatedMessage =
  | { type: 'hello' }
  | { type: 'invoke'; id: number; channel: string; words: unknown[] }
  | { type: 'accelerator'; pressed: string }

type Listener = (event: object, ...words: unknown[]) => void
type Function = (...words: unknown[]) => unknown

/**
 * Runs in the isolated world of each document, as its source: gives the preload script the part of `electron` that a
 * sandboxed one has. With the page's own world it shares nothing but events whose details are texts.
 * @param binding the function that carries a text to the main process
 * @param files absolute paths of files by name, as JSON: a page is never told where a dropped file lies
 */
export function isolatedWorld(
  binding: string,
  files: string,
  preload: (require: (name: string) => unknown, module: object, exports: object) => void,
): void {
  const send = (message: IsolatedMessage) =>
    Reflect.apply(Reflect.get(globalThis, binding), null, [JSON.stringify(message)])
  const paths: Record<string, string> = JSON.parse(files)
  const listeners = new Map<string, Set<Listener>>()
  const waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>()
  let nextId = 1

  Reflect.set(globalThis, 'standInReceive', (text: string) => {
    const message = JSON.parse(text)
    if (message.type === 'event') {
      for (const listener of listeners.get(message.channel) ?? []) listener({}, ...message.words)
      return
    }
    const { resolve, reject } = waiting.get(message.id) ?? {}
    waiting.delete(message.id)
    if (message.problem === undefined) resolve?.(message.result)
    else reject?.(new Error(message.problem))
  })

  const ipcRenderer = {
    invoke(channel: string, ...words: unknown[]) {
      const id = nextId++
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        send({ type: 'invoke', id, channel, words })
      })
    },
    on(channel: string, listener: Listener) {
      const known = listeners.get(channel) ?? new Set()
      listeners.set(channel, known.add(listener))
    },
    off(channel: string, listener: Listener) {
      listeners.get(channel)?.delete(listener)
    },
  }

  /** Functions that the page may call: those exposed, and those they returned. */
  const callable = new Map<string, Function>()
  const tell = (name: string, detail: object) =>
    document.dispatchEvent(new CustomEvent(`stand-in:${name}`, { detail: JSON.stringify(detail) }))

  const reviveWord = (word: unknown): unknown => {
    if (typeof word !== 'object' || word === null) return word
    if ('$callback' in word) {
      const { $callback } = word
      return (...words: unknown[]) => tell('callback', { callback: $callback, words })
    }
    return '$file' in word ? { name: word.$file } : word
  }

  document.addEventListener('stand-in:call', (event) => {
    const { id, name, words } = JSON.parse((event as CustomEvent<string>).detail)
    const returned = callable.get(name)?.(...words.map(reviveWord))
    if (returned instanceof Promise) {
      tell('return', { id, promise: true })
      returned.then(
        (value) => tell('settle', { id, value }),
        (error: Error) => tell('settle', { id, problem: error.message }),
      )
    } else if (typeof returned === 'function') {
      const returnedName = `${name}#${id}`
      callable.set(returnedName, returned as Function)
      tell('return', { id, function: returnedName })
    } else {
      tell('return', { id, value: returned })
    }
  })

  const contextBridge = {
    exposeInMainWorld(key: string, api: Record<string, Function>) {
      for (const [name, value] of Object.entries(api)) callable.set(`${key}.${name}`, value)
      tell('expose', { key, names: Object.keys(api) })
    },
  }
  const webUtils = { getPathForFile: ({ name }: { name: string }) => paths[name] ?? '' }

  // Keys that the page leaves alone are the menu's.
  window.addEventListener('keydown', ({ key, ctrlKey, altKey, shiftKey, defaultPrevented }) => {
    if (defaultPrevented || key.length > 1) return
    const held = [ctrlKey && 'Control', altKey && 'Alt', shiftKey && 'Shift'].filter(Boolean)
    send({ type: 'accelerator', pressed: [...held, key.toUpperCase()].join('+') })
  })

  send({ type: 'hello' })
  const module = { exports: {} }
  const electron = { contextBridge, ipcRenderer, webUtils }
  preload(
    (name) => {
      if (name !== 'electron') throw new Error(`module not found: ${name}`)
      return electron
    },
    module,
    module.exports,
  )
}
