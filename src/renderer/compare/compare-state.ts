import type { LocationQuery } from 'vue-router'
import { disagreementKinds, type DisagreementKind } from './disagreements.ts'

export type CompareBy = 'run' | 'group'

/** Everything that the page of comparison shows, as its address holds it. */
export interface CompareState {
  /** Ids of runs. By group each stands for the group it belongs to. The first is the baseline. */
  runs: readonly string[]
  by: CompareBy
  /** Every setting, or those that differ alone. */
  allSettings: boolean
  /** Zoomed part of the curves' axis. */
  range: readonly [number, number] | null
  /** The two runs whose disagreements are listed; null chooses for itself. */
  first: string | null
  second: string | null
  disagreement: DisagreementKind
  /** From 1. */
  page: number
}

/** Anything that makes no sense counts as not given. */
export function readCompareState(query: LocationQuery): CompareState {
  const text = (name: string) => (typeof query[name] === 'string' ? query[name] : '')
  const [from = Number.NaN, to = Number.NaN] = text('range').split(',').map(Number)
  const page = Number(text('page'))
  return {
    runs: [...new Set(text('runs').split(',').filter(Boolean))],
    by: text('by') === 'group' ? 'group' : 'run',
    allSettings: text('settings') === 'all',
    range: from >= 0 && to > from ? [from, to] : null,
    first: text('first') || null,
    second: text('second') || null,
    disagreement: disagreementKinds.find((kind) => kind === text('disagreement')) ?? 'any',
    page: Number.isInteger(page) && page > 0 ? page : 1,
  }
}

/** The query of an address; what is as usual is left out. */
export function writeCompareState(state: Partial<CompareState>): Record<string, string> {
  const { runs = [], by, allSettings, range, first, second, disagreement = 'any', page = 1 } = state
  return {
    ...(runs.length > 0 && { runs: runs.join(',') }),
    ...(by === 'group' && { by }),
    ...(allSettings && { settings: 'all' }),
    ...(range && { range: range.join(',') }),
    ...(first && { first }),
    ...(second && { second }),
    ...(disagreement !== 'any' && { disagreement }),
    ...(page > 1 && { page: String(page) }),
  }
}

/** Where runs are compared, for links and for the router. */
export function compareLocation(runs: readonly string[], by: CompareBy = 'run') {
  return { name: 'compare', query: writeCompareState({ runs, by }) }
}
