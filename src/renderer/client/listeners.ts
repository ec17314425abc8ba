/** A list of listeners of one kind of event. */
export interface Listeners<Event> {
  /** @returns stops listening */
  listen(listener: (event: Event) => void): () => void
  emit(event: Event): void
}

export function createListeners<Event>(): Listeners<Event> {
  const listeners = new Set<(event: Event) => void>()
  return {
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    emit(event) {
      for (const listener of listeners) listener(event)
    },
  }
}
