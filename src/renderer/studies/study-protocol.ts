import type { RunRow } from '../../shared/runs.ts'
import type { StudyRow } from '../../shared/studies.ts'
import { formatCount } from '../format/numbers.ts'
import { labelsOf } from '../runs/run-words.ts'

/** More than this many words of a kind are counted, not listed. */
const mostListed = 6

/** What must stand beside every figure of a study: data, labels, splits, seeds, steps, engine. */
export function studyProtocol(study: StudyRow, runs: readonly RunRow[]): string {
  const distinct = (wordOf: (run: RunRow) => string) => [...new Set(runs.map(wordOf))]
  const steps = runs.map(({ params, totalSteps }) => totalSteps ?? params['steps'])
  const parts = [
    listed(
      distinct(({ dataset }) => dataset),
      'data sets',
    ),
    `${listed(distinct(labelsOf), 'label counts')} labels`,
    `${listed(
      distinct(({ settings }) => formatCount(settings.validationSize)),
      'validation sizes',
    )} validation`,
    `split${runs.length > 1 ? 's' : ''} ${listed(
      distinct(({ splitName }) => splitName),
      'splits',
    )}`,
    `seed${study.spec.seeds.length > 1 ? 's' : ''} ${listed(study.spec.seeds.map(String), 'seeds')}`,
    `${listed([...new Set(steps.filter((count) => typeof count === 'number').map(formatCount))], 'lengths')} steps`,
    listed(distinct(engineOf), 'engines'),
  ]
  return parts.join(' · ')
}

function engineOf({ engine, settings }: RunRow): string {
  return engine ? `${engine.library}, ${engine.device}` : `${settings.engine} engine`
}

function listed(words: readonly string[], plural: string): string {
  if (words.length > mostListed) return `${words.length} ${plural} from ${words[0]} to ${words.at(-1)}`
  return words.length < 2 ? (words[0] ?? 'no') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
