import type { RunRow } from '../../shared/runs.ts'
import type { StudyRow } from '../../shared/studies.ts'
import { formatCount } from '../format/numbers.ts'

/** More than this many of a kind are counted, not listed. */
const mostListed = 6

/** What must stand beside every figure of a study: data, labels, splits, seeds, steps, engine. */
export function studyProtocol(study: StudyRow, runs: readonly RunRow[]): string {
  const steps = runs
    .map(({ params, totalSteps }) => totalSteps ?? params['steps'])
    .filter((count) => typeof count === 'number')
  const labels = runs.filter(({ settings }) => !settings.allLabels).map(({ settings }) => settings.labels)
  return [
    words(
      'data set',
      runs.map(({ dataset }) => dataset),
    ),
    labels.length > 0 ? `${numbers(labels)} labels` : '',
    runs.some(({ settings }) => settings.allLabels) ? 'every label' : '',
    `${numbers(runs.map(({ settings }) => settings.validationSize))} validation`,
    words(
      'split',
      runs.map(({ splitName }) => splitName),
    ),
    words('seed', study.spec.seeds.map(String)),
    `${numbers(steps)} steps`,
    [...new Set(runs.map(engineOf))].join(' and '),
  ]
    .filter(Boolean)
    .join(' · ')
}

function engineOf({ engine, settings }: RunRow): string {
  return engine ? `${engine.library}, ${engine.device}` : `${settings.engine} engine`
}

/** `splits mnist.1@100 and mnist.2@100`, or `21 splits from mnist.1@20 to mnist.3@1000`. */
function words(noun: string, list: readonly string[]): string {
  const distinct = [...new Set(list)]
  if (distinct.length > mostListed) return `${distinct.length} ${noun}s from ${distinct[0]} to ${distinct.at(-1)}`
  return `${noun}${distinct.length > 1 ? 's' : ''} ${enumerate(distinct)}`
}

/** `20, 50 and 100`, or `20 to 1,000`. */
function numbers(list: readonly number[]): string {
  const distinct = [...new Set(list)].sort((a, b) => a - b).map(formatCount)
  return distinct.length > mostListed ? `${distinct[0]} to ${distinct.at(-1)}` : enumerate(distinct)
}

function enumerate(list: readonly string[]): string {
  return list.length < 2 ? (list[0] ?? '–') : `${list.slice(0, -1).join(', ')} and ${list.at(-1)}`
}
