import type { MethodDescriptor } from '../../../shared/method-descriptor.ts'
import type { ParameterSpec, ParameterValue } from '../../../shared/parameters.ts'
import { runSettings } from '../../../shared/run-settings.ts'
import type { RunRow } from '../../../shared/runs.ts'
import { parameterText } from '../../forms/parameter-words.ts'
import { t } from '../../i18n/translate.ts'
import type { RunColumn } from './run-column.ts'

/** Shown by columns of their own. */
const elsewhere = new Set(['labels', 'allLabels', 'seed'])

/** One column for each run setting. */
export function settingColumns(): RunColumn[] {
  return Object.entries<ParameterSpec>(runSettings)
    .filter(([name]) => !elsewhere.has(name))
    .map(([name, spec]) =>
      parameterColumn(
        `settings/${name}`,
        name,
        spec,
        (row) => Object.entries(row.settings).find(([key]) => key === name)?.[1],
      ),
    )
}

/** One column for each parameter of any method; methods that share a name share the column. */
export function parameterColumns(methods: readonly MethodDescriptor[]): RunColumn[] {
  const specs = new Map(methods.flatMap(({ params }) => Object.entries(params)))
  return [...specs].map(([name, spec]) => parameterColumn(`params/${name}`, name, spec, (row) => row.params[name]))
}

function parameterColumn(
  id: string,
  word: string,
  spec: ParameterSpec,
  valueOf: (row: RunRow) => ParameterValue | undefined,
): RunColumn {
  const label = t(spec.label)
  const title = spec.symbol === undefined ? label : `${label} ${spec.symbol.replace('_', '')}`
  const base = { id, title, word, tooltip: spec.unit ? `${label}, ${t(spec.unit)}` : label }
  const width = Math.min(180, 40 + 7 * title.length)
  if (spec.kind === 'number' || spec.kind === 'integer') {
    return {
      ...base,
      kind: 'number',
      width,
      value: (row) => {
        const value = valueOf(row)
        return typeof value === 'number' ? value : null
      },
      format: (value) => parameterText(spec, value),
    }
  }
  const text = (row: RunRow) => {
    const value = valueOf(row)
    return value === undefined ? '' : parameterText(spec, value)
  }
  return { ...base, kind: 'text', width, text, texts: (row) => [text(row), String(valueOf(row) ?? '')] }
}
