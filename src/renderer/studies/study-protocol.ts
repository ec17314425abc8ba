import type { RunRow } from '../../shared/runs.ts'
import type { StudyRow } from '../../shared/studies.ts'
import { formatCount } from '../format/numbers.ts'
import { message, t } from '../i18n/translate.ts'

/** More than this many of a kind are counted, not listed. */
const mostListed = 6

/** What must stand beside every figure of a study: data, labels, splits, seeds, steps, engine. */
export function studyProtocol(study: StudyRow, runs: readonly RunRow[]): string {
  const steps = runs
    .map(({ params, totalSteps }) => totalSteps ?? params['steps'])
    .filter((count) => typeof count === 'number')
  const labels = runs.filter(({ settings }) => !settings.allLabels).map(({ settings }) => settings.labels)
  const datasets = runs.map(({ dataset }) => dataset)
  const splits = runs.map(({ splitName }) => splitName)
  return [
    named(datasetNouns, datasets),
    labels.length > 0 ? t('{counts} labels', { counts: numbers(labels) }) : '',
    runs.some(({ settings }) => settings.allLabels) ? t('every label') : '',
    t('{counts} validation', { counts: numbers(runs.map(({ settings }) => settings.validationSize)) }),
    named(splitNouns, splits),
    named(seedNouns, study.spec.seeds.map(String)),
    t('{counts} steps', { counts: numbers(steps) }),
    enumerate([...new Set(runs.map(engineOf))]),
  ]
    .filter(Boolean)
    .join(' · ')
}

function engineOf({ engine, settings }: RunRow): string {
  return engine ? `${engine.library}, ${engine.device}` : t('{name} engine', { name: settings.engine })
}

/** How things of a kind are named: one, a few, and many of which the first and last stand for all. */
interface Nouns {
  one: string
  several: string
  many: string
}

const datasetNouns: Nouns = {
  one: message('data set {names}'),
  several: message('data sets {names}'),
  many: message('{count} data sets from {first} to {last}'),
}
const splitNouns: Nouns = {
  one: message('split {names}'),
  several: message('splits {names}'),
  many: message('{count} splits from {first} to {last}'),
}
const seedNouns: Nouns = {
  one: message('seed {names}'),
  several: message('seeds {names}'),
  many: message('{count} seeds from {first} to {last}'),
}

/** `splits mnist.1@100 and mnist.2@100`, or `21 splits from mnist.1@20 to mnist.3@1000`. */
function named(nouns: Nouns, list: readonly string[]): string {
  const distinct = [...new Set(list)]
  if (distinct.length > mostListed) {
    const [first = '', last = ''] = [distinct[0], distinct.at(-1)]
    return t(nouns.many, { count: formatCount(distinct.length), first, last })
  }
  return t(distinct.length > 1 ? nouns.several : nouns.one, { names: enumerate(distinct) })
}

/** `20, 50 and 100`, or `20 to 1,000`. */
function numbers(list: readonly number[]): string {
  const distinct = [...new Set(list)].sort((a, b) => a - b).map(formatCount)
  return distinct.length > mostListed
    ? t('{first} to {last}', { first: distinct[0] ?? '', last: distinct.at(-1) ?? '' })
    : enumerate(distinct)
}

function enumerate(list: readonly string[]): string {
  return list.length < 2
    ? (list[0] ?? '–')
    : t('{others} and {last}', { others: list.slice(0, -1).join(', '), last: list.at(-1) ?? '' })
}
