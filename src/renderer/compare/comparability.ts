import type { RunRow } from '../../shared/runs.ts'
import { t } from '../i18n/translate.ts'
import type { CompareColumn } from './compare-columns.ts'

/** What a reader must know before believing a difference between columns; empty when nothing stands in the way. */
export function comparabilityWarnings(columns: readonly CompareColumn[]): string[] {
  const [baseline, ...others] = columns
  if (!baseline) return []
  const warnings: string[] = []
  if (others.some(({ run }) => run.datasetHash !== baseline.run.datasetHash)) {
    warnings.push(t('Different data sets: their errors are not comparable.'))
  }
  if (others.some((column) => !shareSplits(column, baseline))) {
    warnings.push(t('Different splits: differences include the luck of the labels.'))
  }
  if (columns.some(({ run }) => run.settings.validationSize === 0)) {
    warnings.push(t('Without a validation set there is no error at best validation: the last one stands alone.'))
  }
  return warnings
}

/** Whether two columns were trained on the same labels: groups, under each seed that both have. */
function shareSplits(column: CompareColumn, baseline: CompareColumn): boolean {
  if (!column.group || !baseline.group) return column.run.splitHash === baseline.run.splitHash
  const pairs = column.runs.flatMap((run) => {
    const partner = baseline.runs.find((other) => other.settings.seed === run.settings.seed)
    return partner ? [[run, partner] as const] : []
  })
  return (
    pairs.length > 0 && pairs.every(([run, partner]: readonly [RunRow, RunRow]) => run.splitHash === partner.splitHash)
  )
}
