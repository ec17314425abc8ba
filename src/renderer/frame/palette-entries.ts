import type { RouteLocationRaw } from 'vue-router'
import type { MethodDescriptor } from '../../shared/method-descriptor.ts'
import type { RunRow } from '../../shared/runs.ts'
import { message, t } from '../i18n/translate.ts'
import { pages } from '../navigation.ts'

export interface PaletteEntry {
  /** In English: shown translated. */
  kind: 'Page' | 'New run' | 'Run'
  title: string
  detail: string
  /** A place, or the sheet of shortcuts. */
  target: Exclude<RouteLocationRaw, string> | 'shortcuts'
}

/** Everything the palette can go to. */
export function paletteEntries(methods: readonly MethodDescriptor[], runs: readonly RunRow[]): PaletteEntry[] {
  return [
    ...pages.map(({ name, title }): PaletteEntry => ({
      kind: message('Page'),
      title: t(title),
      detail: '',
      target: { name },
    })),
    { kind: message('Page'), title: t('Keyboard shortcuts'), detail: '?', target: 'shortcuts' },
    ...methods.map(({ id, title }): PaletteEntry => ({
      kind: message('New run'),
      title: t(title),
      detail: id,
      target: { name: 'new', query: { method: id } },
    })),
    ...runs.map(({ id, name, method, splitName }): PaletteEntry => ({
      kind: message('Run'),
      title: name,
      detail: `${method} · ${splitName}`,
      target: { name: 'run', params: { id } },
    })),
  ]
}

/** The entries that hold every word of the query, those whose title begins with it first. */
export function findEntries(entries: readonly PaletteEntry[], query: string, limit: number): PaletteEntry[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  const found = entries.filter(({ kind, title, detail }) => {
    const text = `${t(kind)} ${title} ${detail}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
  const first = words[0]
  if (first === undefined) return found.slice(0, limit)
  const begins = (entry: PaletteEntry) => (entry.title.toLowerCase().startsWith(first) ? 0 : 1)
  return found.sort((a, b) => begins(a) - begins(b)).slice(0, limit)
}
