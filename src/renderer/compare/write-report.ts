import type { WorkbenchClient } from '../../shared/api.ts'
import type { MethodDescriptor } from '../../shared/method-descriptor.ts'
import { readCurves } from '../../shared/read-curves.ts'
import { buildReport } from '../../shared/reports/build-report.ts'
import { figureBuckets, figureScalars, figureSize, type ReportFigure } from '../../shared/reports/figure-option.ts'
import { htmlReport } from '../../shared/reports/html-report.ts'
import { latexReport } from '../../shared/reports/latex-report.ts'
import { markdownReport } from '../../shared/reports/markdown-report.ts'
import type { ReportColumn } from '../../shared/reports/report-column.ts'
import type { ReportLanguage } from '../../shared/reports/report-language.ts'
import { formatError } from '../format/numbers.ts'
import { language } from '../i18n/language.ts'
import { t } from '../i18n/translate.ts'
import { renderSvg } from '../charts/saving/render-figure.ts'

/** Under which name and type a report is saved. */
export const reportFiles = {
  html: { name: 'comparison.html', type: 'text/html' },
  markdown: { name: 'comparison.md', type: 'text/markdown' },
  latex: { name: 'comparison.tex', type: 'application/x-tex' },
} as const

export type ReportFormat = keyof typeof reportFiles

/** The comparison as the command line would write it, in the language of the interface. */
export async function writeReport(
  format: ReportFormat,
  columns: readonly ReportColumn[],
  methods: readonly MethodDescriptor[],
  client: Pick<WorkbenchClient, 'call'>,
): Promise<string> {
  const own: ReportLanguage = { code: language.value, t, decimals: formatError }
  const report = buildReport(columns, methods, own)
  switch (format) {
    case 'html':
      return htmlReport(report, await figuresOf(columns, client), own, (option) => renderSvg(option, figureSize))
    case 'markdown':
      return markdownReport(report)
    case 'latex':
      return latexReport(report)
  }
}

async function figuresOf(
  columns: readonly ReportColumn[],
  client: Pick<WorkbenchClient, 'call'>,
): Promise<ReportFigure[]> {
  const ids = columns.flatMap(({ runs }) => runs.map(({ id }) => id))
  const figures = figureScalars.map(async ({ name, title }) => {
    const curves = await readCurves(client, { ids, name, buckets: figureBuckets })
    return { title, columns, curves: curves.map(({ runId, ...series }) => ({ runId, series })) }
  })
  return (await Promise.all(figures)).filter(({ curves }) => curves.length > 0)
}
