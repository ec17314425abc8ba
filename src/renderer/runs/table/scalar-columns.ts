import type { MethodDescriptor, ScalarSpec } from '../../../shared/method-descriptor.ts'
import type { ScalarSummary } from '../../../shared/runs.ts'
import { formatScalar } from '../../format/numbers.ts'
import { message, t } from '../../i18n/translate.ts'
import type { NumberColumn } from './run-column.ts'

/** Which value of a curve a column shows. */
export const scalarChoices = [
  { id: 'last', title: message('last') },
  { id: 'min', title: message('least') },
  { id: 'max', title: message('greatest') },
  { id: 'atBestValidation', title: message('at best validation') },
] as const
export type ScalarChoice = (typeof scalarChoices)[number]['id']

/** By run id, then by scalar: what is known of the scalars that were asked for. */
export type ScalarSummaries = ReadonlyMap<string, ReadonlyMap<string, ScalarSummary>>

const words: Readonly<Record<ScalarChoice, string>> = { last: 'last', min: 'min', max: 'max', atBestValidation: 'best' }

/** Every scalar of any method, by name. */
export function scalarSpecs(methods: readonly MethodDescriptor[]): ReadonlyMap<string, ScalarSpec> {
  return new Map(methods.flatMap(({ scalars }) => scalars.map((scalar) => [scalar.name, scalar] as const)))
}

export function scalarColumnId(name: string, choice: ScalarChoice): string {
  return `scalars/${name}:${choice}`
}

/** Four columns for each scalar: last, least, greatest, at the step of the least validation error. */
export function scalarColumns(methods: readonly MethodDescriptor[], summaries: ScalarSummaries): NumberColumn[] {
  return [...scalarSpecs(methods).values()].flatMap(({ name, label, unit }) =>
    scalarChoices.map(({ id, title }): NumberColumn => ({
      id: scalarColumnId(name, id),
      title: `${t(label)}, ${t(title)}`,
      word: `${words[id]}(${name})`,
      tooltip: `${name}: ${t(title)}`,
      kind: 'number',
      width: 110,
      measured: true,
      value: (row) => summaries.get(row.id)?.get(name)?.[id] ?? null,
      format: (value) => formatScalar(value, unit),
    })),
  )
}

/** The scalars that these columns need. */
export function scalarsOf(columnIds: Iterable<string>): string[] {
  const names = [...columnIds].flatMap((id) => /^scalars\/(.+):\w+$/.exec(id)?.[1] ?? [])
  return [...new Set(names)].sort()
}
