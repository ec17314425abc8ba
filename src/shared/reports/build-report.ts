import type { MethodDescriptor, PublishedResult } from '../method-descriptor.ts'
import type { RunRow } from '../runs.ts'
import { selectionRules, valuesOf, type ReportColumn } from './report-column.ts'
import type { ReportLanguage } from './report-language.ts'
import {
  differenceText,
  engineText,
  intervalText,
  labelsText,
  meanText,
  publishedText,
  wordsText,
} from './report-texts.ts'

/** A comparison in words, before it takes the form of a file. */
export interface Report {
  language: ReportLanguage['code']
  title: string
  /** What a reader must know to read the tables. */
  notes: readonly string[]
  tables: readonly ReportTable[]
}

export interface ReportTable {
  caption: string
  head: readonly string[]
  rows: readonly (readonly string[])[]
}

/**
 * A comparison, one table for each rule of selection. Every table has the whole protocol, so that none can be shown
 * without it.
 * @param methods gives the published numbers of presets
 */
export function buildReport(
  columns: readonly ReportColumn[],
  methods: readonly MethodDescriptor[],
  language: ReportLanguage,
): Report {
  const { t } = language
  const names = columns.map(({ title }) => title).join(', ')
  return {
    language: language.code,
    title: t('Comparison of {names}', { names }),
    notes: notesOf(columns, language),
    tables: selectionRules.map((rule) => tableOf(rule, columns, methods, language)),
  }
}

function tableOf(
  { key, title, note }: (typeof selectionRules)[number],
  columns: readonly ReportColumn[],
  methods: readonly MethodDescriptor[],
  language: ReportLanguage,
): ReportTable {
  const { t } = language
  const published = columns.map(({ runs: [run] }) => run && publishedOf(run, methods))
  const showsPublished = published.some((result) => result !== undefined)
  const [baseline] = columns
  return {
    caption: t('Test error in %, {rule} ({note})', { rule: t(title), note: t(note) }),
    head: [
      ...[t('Method'), t('Labels'), t('Split'), t('Validation'), t('Seeds'), t('Steps'), t('Engine'), t('Selection')],
      ...['n', t('Mean ± std'), t('95 % interval'), t('Difference to the baseline')],
      ...(showsPublished ? [t('Published')] : []),
    ],
    rows: columns.map((column, index) => {
      const values = valuesOf(column, key)
      const result = published[index]
      return [
        column.title,
        ...protocolOf(column, language),
        t(title),
        String(values.length),
        meanText(values, language),
        intervalText(values, language),
        baseline && index > 0 ? differenceText(values, valuesOf(baseline, key), language) : t('baseline'),
        ...(showsPublished ? [result ? publishedText(result, language) : '–'] : []),
      ]
    }),
  }
}

function protocolOf({ runs }: ReportColumn, language: ReportLanguage): string[] {
  return [
    wordsText(runs.map((run) => labelsText(run, language))),
    wordsText(runs.map(({ splitName, splitHash }) => `${splitName} (${splitHash.slice(0, 8)})`)),
    wordsText(runs.map(({ settings }) => String(settings.validationSize))),
    runs.map(({ settings }) => settings.seed).join(', '),
    wordsText(runs.map(({ step }) => String(step))),
    wordsText(runs.map((run) => engineText(run, language))),
  ]
}

function publishedOf(run: RunRow, methods: readonly MethodDescriptor[]): PublishedResult | undefined {
  const method = methods.find(({ id }) => id === run.method)
  return method?.presets.find(({ id }) => id === run.preset)?.published
}

function notesOf(columns: readonly ReportColumn[], { t }: ReportLanguage): string[] {
  const runs = columns.flatMap((column) => column.runs)
  const unfinished = runs.filter(({ status }) => status !== 'completed')
  const different = new Set(runs.map(({ datasetHash }) => datasetHash)).size > 1
  return [
    t(
      '±: sample standard deviation over seeds. 95 % interval of the mean: Student’s t. Difference in percentage points with its 95 % interval: percentile bootstrap of 10,000 resamples, paired by seed where two seeds or more are in both.',
    ),
    t(
      '“Selected on test” is the lowest test error of all evaluations: the step is chosen on test data, so it is no result.',
    ),
    ...(different ? [t('Different data sets: their errors are not comparable.')] : []),
    ...(unfinished.length > 0
      ? [t('Not completed: {runs}.', { runs: unfinished.map(({ name }) => name).join(', ') })]
      : []),
  ]
}
