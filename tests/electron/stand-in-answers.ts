import type { ChildProcess } from 'node:child_process'

interface Answer {
  ready?: true
  id?: number
  result?: unknown
  problem?: string
}

export interface StandInAnswers {
  /** Resolves when the app has become ready. */
  ready: Promise<void>
  /** Has the main process run the source of a function. */
  ask<Result>(source: string, value: unknown): Promise<Result>
}

/** The line to the stand-in's main process. What it printed is told when it ends too soon. */
export function followAnswers(child: ChildProcess, output: () => string): StandInAnswers {
  const ready = Promise.withResolvers<void>()
  const waiting = new Map<number, { resolve: (result: never) => void; reject: (error: Error) => void }>()
  let nextId = 1
  child.on('message', ({ ready: isReady, id = 0, result, problem }: Answer) => {
    if (isReady) return ready.resolve()
    const asked = waiting.get(id)
    waiting.delete(id)
    if (problem === undefined) asked?.resolve(result as never)
    else asked?.reject(new Error(problem))
  })
  child.on('exit', (code, signal) => {
    const error = new Error(`The app ended with ${signal ?? `code ${code}`}:\n${output()}`)
    ready.reject(error)
    for (const { reject } of waiting.values()) reject(error)
  })
  return {
    ready: ready.promise,
    ask: (source, value) =>
      new Promise((resolve, reject) => {
        const id = nextId++
        waiting.set(id, { resolve, reject })
        child.send({ id, source, value })
      }),
  }
}
