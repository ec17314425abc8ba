import { shallowRef } from 'vue'

/** Which lines of a chart its reader has switched off, by id. */
export function useHiddenLines() {
  const hidden = shallowRef<ReadonlySet<string>>(new Set())

  function toggle(id: string): void {
    const next = new Set(hidden.value)
    if (!next.delete(id)) next.add(id)
    hidden.value = next
  }

  return { hidden, toggle }
}
