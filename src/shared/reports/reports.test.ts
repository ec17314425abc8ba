import { expect, test } from 'vitest'
import { defaultValues } from '../parameters.ts'
import { runSettings } from '../run-settings.ts'
import type { RunRow } from '../runs.ts'
import { buildReport } from './build-report.ts'
import { htmlReport } from './html-report.ts'
import { escapeLatex, latexReport } from './latex-report.ts'
import { escapeMarkdown, markdownReport } from './markdown-report.ts'
import { reportFigureOption } from './figure-option.ts'
import { nameColumns } from './name-columns.ts'
import { englishReport } from './report-language.ts'
import { palettes } from '../palette.ts'

function run(method: string, seed: number, testError: number, changes: Partial<RunRow> = {}): RunRow {
  return {
    id: `${method}-${seed}`,
    recipe: method,
    groupNumber: 1,
    starred: false,
    tags: [],
    notes: '',
    number: seed,
    name: `${method} & 100 % <b>_x_</b>`,
    status: 'completed',
    method,
    preset: 'p',
    dataset: 'mnist',
    datasetHash: 'd',
    splitName: `mnist.${seed}@100`,
    splitHash: '0123456789',
    settings: { ...defaultValues(runSettings), seed },
    params: {},
    engine: { kind: 'compiled', library: 'TensorFlow 2.21.0', device: 'CPU, 2 threads' },
    step: 500,
    totalSteps: 500,
    stage: 'train',
    stepsPerSecond: 10,
    etaSeconds: null,
    activeSeconds: 50,
    testError,
    validationError: null,
    bestValidationError: null,
    bestValidationStep: null,
    testErrorAtBestValidation: null,
    medianTestError: testError + 1,
    bestTestError: testError - 1,
    createdAt: 0,
    startedAt: 0,
    endedAt: 0,
    trashedAt: null,
    resumable: false,
    failure: null,
    ...changes,
  }
}

const published = { testError: 2.33, labels: 100, source: 'Miyato 2016, Table 3' }
const methods = [
  {
    ...{ id: 'vat', title: 'VAT', summary: '', paper: '', params: {}, scalars: [], views: [] },
    presets: [{ id: 'p', title: '', description: '', params: {}, published }],
  },
]
const baseline = [run('supervised', 1, 20), run('supervised', 2, 22)]
const vat = [run('vat', 1, 5), run('vat', 2, 6)]
const report = buildReport(nameColumns([baseline, vat]), methods, englishReport)

test('every table has protocol, rule, mean ± std, n, interval, paired difference and the published number', () => {
  expect(report.tables.map(({ caption }) => caption)).toEqual([
    'Test error in %, last (at the last evaluation)',
    'Test error in %, at best validation (at the step of the lowest validation error)',
    'Test error in %, median of last 20 (median over the last 20 evaluations)',
    'Test error in %, best, selected on test (selected on test data: not a result)',
  ])
  const cells = Object.fromEntries(
    report.tables[0]?.head.map((head, at) => [head, report.tables[0]?.rows[1]?.[at]]) ?? [],
  )
  expect(cells).toEqual({
    Method: 'vat · mnist@100',
    Labels: '100',
    Split: 'mnist.1@100 (01234567), mnist.2@100 (01234567)',
    Validation: '1000',
    Seeds: '1, 2',
    Steps: '500',
    Engine: 'TensorFlow 2.21.0, CPU, 2 threads',
    Selection: 'last',
    n: '2',
    // s = √½; t(0.975, 1) = 12.706
    'Mean ± std': '5.50 ± 0.71',
    '95 % interval': '[−0.85, 11.85]',
    'Difference to the baseline': '−15.50 [−16.00, −15.00], paired by 2 seeds, interval too narrow below 6 seeds',
    Published: '2.33 with 100 labels (Miyato 2016, Table 3)',
  })
  expect(report.tables[1]?.rows[1]?.slice(8, 12)).toEqual(['0', '–', '–', '–'])
})

test('single runs are told apart, groups by what differs', () => {
  const one = run('vat', 1, 5)
  expect(nameColumns([[one], [{ ...one, number: 2 }]]).map(({ title }) => title)).toEqual([
    'vat & 100 % <b>_x_</b> #1',
    'vat & 100 % <b>_x_</b> #2',
  ])
  const wide = vat.map((member) => ({ ...member, params: { epsilon: 5 } }))
  const narrow = vat.map((member) => ({ ...member, params: { epsilon: 2 } }))
  expect(nameColumns([wide, narrow])[1]?.title).toBe('vat · mnist@100 · epsilon 2')
})

test('LaTeX gets no sign of its own by accident', () => {
  expect(escapeLatex(String.raw`a_b 5 % & #1 {x} $ ^ ~ \end <>| −1 ± ε`)).toBe(
    String.raw`a\_b 5 \% \& \#1 \{x\} \$ \textasciicircum{} \textasciitilde{} \textbackslash{}end $<$$>$$|$ $-$1 $\pm$ $\varepsilon$`,
  )
  const text = latexReport(buildReport(nameColumns([[run('a_b', 1, 2)], [run('vat', 1, 3)]]), methods, englishReport))
  expect(text).toContain(String.raw`a\_b \& 100 \% $<$b$>$\_x\_$<$/b$>$ & 100 & mnist.1@100`)
  expect(text.match(/\\toprule/g)).toHaveLength(4)
  // A bracket after a line's end would be taken for the height of a gap.
  expect(escapeLatex('[1, 2]')).toBe('{[}1, 2{]}')
})

test('Markdown tables keep their columns whatever the names', () => {
  expect(escapeMarkdown('a|b\n<i>*c*</i> [d](e)')).toBe(String.raw`a\|b \<i\>\*c\*\</i\> \[d\](e)`)
  const lines = markdownReport(report).split('\n')
  const table = lines.filter((line) => line.startsWith('|')).slice(0, 4)
  expect(new Set(table.map((line) => line.replaceAll(String.raw`\|`, '').split('|').length))).toEqual(new Set([15]))
})

test('HTML escapes names, has no script and nothing from elsewhere', () => {
  const columns = nameColumns([[run('vat', 1, 5)]])
  const series = { name: 'error/test', steps: [0, 1], epochs: [0, 1], activeSeconds: [0, 1], values: [90, 5], total: 2 }
  const figure = { title: 'Test error, %', columns, curves: [{ runId: 'vat-1', series }] }
  const named = columns.map((column) => ({ ...column, title: '<script>x</script>' }))
  const html = htmlReport(buildReport(named, methods, englishReport), [figure], englishReport, ({ series: lines }) => {
    expect(lines.map(({ data }) => data)).toEqual([
      [
        [0, 90],
        [1, 5],
      ],
    ])
    return '<svg></svg>'
  })
  expect(html).not.toMatch(/<script|<b>|https?:|@import|url\(/)
  expect(html).toContain('&lt;script&gt;x&lt;/script&gt;')
  expect(html.match(/<svg>/g)).toHaveLength(2)
})

test('of a group the figure has the mean before its members, with a band', () => {
  const curve = (runId: string, values: number[]) => ({
    runId,
    series: { name: 'error/test', steps: [0, 1], epochs: [0, 1], activeSeconds: [0, 1], values, total: 2 },
  })
  const figure = {
    title: 'Test error, %',
    columns: nameColumns([vat]),
    curves: [curve('vat-1', [90, 4]), curve('vat-2', [80, 6])],
  }
  const { series } = reportFigureOption(figure, palettes.light, englishReport)
  expect(series.map(({ type }) => type)).toEqual(['custom', 'line'])
  expect(series[1]?.data).toEqual([
    [0, 85],
    [1, 5],
  ])
})

test('another language has its own words and decimals', () => {
  const own = {
    code: 'fr' as const,
    t: (text: string) => text.toUpperCase(),
    decimals: (value: number) => `${value},0`,
  }
  const { tables, title } = buildReport(nameColumns([baseline, vat]), methods, own)
  expect([title, tables[0]?.head[0], tables[0]?.rows[0]?.[11]]).toEqual(['COMPARISON OF {NAMES}', 'METHOD', 'BASELINE'])
  expect(tables[0]?.rows[1]?.[10]).toMatch(/^\[−[\d.]+,0\u202f; [\d.]+,0\]$/)
})
