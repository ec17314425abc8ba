import type { MethodDescriptor } from '../../shared/method-descriptor.ts'
import { differs, settingRows, type SettingRow } from '../../shared/comparison/setting-rows.ts'
import { parameterText } from '../forms/parameter-words.ts'
import { plural, t } from '../i18n/translate.ts'
import { labelsOf } from '../runs/run-words.ts'
import type { RunGroup } from '../../shared/comparison/group-runs.ts'

/** More settings than this do not fit into a title. */
const mostSettings = 3

/**
 * A title for each group by its recipe: method, data set and labels, then what sets it apart from the groups whose title
 * begins alike: `vat · mnist@100 · ε 5`.
 */
export function groupTitles(
  groups: readonly RunGroup[],
  methods: ReadonlyMap<string, MethodDescriptor>,
): ReadonlyMap<string, string> {
  const titles = new Map<string, string>()
  for (const [start, alike] of Map.groupBy(groups, titleStart)) {
    const first = alike.flatMap(({ runs }) => runs.slice(0, 1))
    const differences =
      alike.length > 1 ? settingRows(first, methods).filter((row) => row.name !== 'seed' && differs(row)) : []
    alike.forEach(({ recipe }, index) => titles.set(recipe, [start, ...partsOf(differences, index)].join(' · ')))
  }
  return titles
}

function titleStart({ runs: [run] }: RunGroup): string {
  return run ? `${run.method} · ${run.dataset}@${labelsOf(run)}` : ''
}

function partsOf(differences: readonly SettingRow[], index: number): string[] {
  const parts = differences.slice(0, mostSettings).map(({ name, spec, values }) => {
    const value = values[index]
    const label = spec?.symbol ?? (spec ? t(spec.label).toLowerCase() : name)
    return `${label} ${value === undefined ? '–' : parameterText(spec, value)}`
  })
  return differences.length > mostSettings
    ? [...parts, plural('{count} more', '{count} more', differences.length - mostSettings)]
    : parts
}
