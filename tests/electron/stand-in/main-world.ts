type Callback = (...words: unknown[]) => void

/** Runs in the page's own world of each document, as its source: puts there what the preload script exposes. */
export function mainWorld(): void {
  const callbacks = new Map<number, Callback>()
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  let nextId = 1

  const on = (name: string, listener: (detail: Record<string, unknown>) => void) =>
    document.addEventListener(`stand-in:${name}`, (event) =>
      listener(JSON.parse((event as CustomEvent<string>).detail)),
    )

  const encode = (word: unknown): unknown => {
    if (word instanceof File) return { $file: word.name }
    if (typeof word !== 'function') return word
    const id = nextId++
    callbacks.set(id, word as Callback)
    return { $callback: id }
  }

  function call(name: string, words: unknown[]): unknown {
    const id = nextId++
    let returned: Record<string, unknown> = {}
    const take = (event: Event) => {
      const detail = JSON.parse((event as CustomEvent<string>).detail)
      if (detail.id === id) returned = detail
    }
    document.addEventListener('stand-in:return', take)
    const promise = new Promise((resolve, reject) => waiting.set(id, { resolve, reject }))
    const detail = JSON.stringify({ id, name, words: words.map(encode) })
    document.dispatchEvent(new CustomEvent('stand-in:call', { detail }))
    document.removeEventListener('stand-in:return', take)
    if (returned['promise']) return promise
    waiting.delete(id)
    const { function: returnedName } = returned
    if (typeof returnedName === 'string') return (...later: unknown[]) => call(returnedName, later)
    return returned['value']
  }

  on('expose', ({ key, names }) => {
    const functions = (names as string[]).map((name) => [name, (...words: unknown[]) => call(`${key}.${name}`, words)])
    Object.defineProperty(window, String(key), { value: Object.freeze(Object.fromEntries(functions)) })
  })
  on('settle', ({ id, value, problem }) => {
    const { resolve, reject } = waiting.get(Number(id)) ?? {}
    waiting.delete(Number(id))
    if (problem === undefined) resolve?.(value)
    else reject?.(new Error(String(problem)))
  })
  on('callback', ({ callback, words }) => callbacks.get(Number(callback))?.(...(words as unknown[])))
}
