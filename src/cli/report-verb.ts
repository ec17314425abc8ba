import { existsSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { groupRuns } from '../shared/comparison/group-runs.ts'
import { Failure, invalidInput } from '../shared/failures.ts'
import type { RunRow } from '../shared/runs.ts'
import { buildReport } from '../shared/reports/build-report.ts'
import { figureBuckets, figureScalars } from '../shared/reports/figure-option.ts'
import { htmlReport } from '../shared/reports/html-report.ts'
import { latexReport } from '../shared/reports/latex-report.ts'
import { markdownReport } from '../shared/reports/markdown-report.ts'
import type { ReportColumn } from '../shared/reports/report-column.ts'
import { nameColumns } from '../shared/reports/name-columns.ts'
import { englishReport, type ReportLanguage } from '../shared/reports/report-language.ts'
import { asStorageFailure } from '../workbench/storage-failure.ts'
import { readStore } from './read-store.ts'
import { readRuns, type RunWords } from './run-verbs.ts'

const formats = ['html', 'markdown', 'latex'] as const

/** By the code that `--language` takes; a catalogue is read when it is asked for. */
const languages: Readonly<Record<string, () => Promise<ReportLanguage>>> = {
  en: async () => englishReport,
  fr: async () => (await import('../shared/reports/french-report.ts')).frenchReport,
}

/** `runs report ID… --format FORMAT [--language en|fr] [--groups] [--out FILE]`: to standard output unless told. */
export async function reportRuns(given: RunWords): Promise<void> {
  const { dataDirectory, out, groups } = given
  const format = formats.find((known) => known === (given.format ?? 'markdown'))
  if (!format) throw invalidInput(`--format ${given.format}: expected one of ${formats.join(', ')}`)
  const own = await readLanguage(given.language ?? 'en')
  const file = out === undefined ? undefined : resolve(out)
  if (file !== undefined && existsSync(file))
    throw new Failure('conflict', `${file} exists already: choose another name`)
  const { methodDescriptors } = await import('../ml/methods/index.ts')
  const chosen = readRuns(given)
  const columns = nameColumns(groups ? groupsOf(dataDirectory, chosen) : chosen.map((run) => [run]))
  const report = buildReport(columns, methodDescriptors, own)
  const text =
    format === 'markdown'
      ? markdownReport(report)
      : format === 'latex'
        ? latexReport(report)
        : htmlReport(report, figuresOf(dataDirectory, columns), own, (await import('./render-svg.ts')).renderSvg)
  if (file === undefined) process.stdout.write(text)
  else {
    asStorageFailure(file, () => writeFileSync(file, text), 'output')
    console.log(`Wrote ${file}`)
  }
}

async function readLanguage(code: string): Promise<ReportLanguage> {
  const read = Object.hasOwn(languages, code) ? languages[code] : undefined
  if (!read) throw invalidInput(`--language ${code}: expected one of ${Object.keys(languages).join(', ')}`)
  return await read()
}

/** The counted runs of each run's group; all of it where none completed. */
function groupsOf(dataDirectory: string, chosen: readonly RunRow[]): (readonly RunRow[])[] {
  const kept = readStore<RunRow[]>(dataDirectory, (store) => store.runs.list(false), [])
  const wanted = new Set(chosen.map(({ recipe }) => recipe))
  const groups = new Map(
    groupRuns([...kept, ...chosen.filter(({ trashedAt }) => trashedAt !== null)]).map((group) => [group.recipe, group]),
  )
  return [...wanted].flatMap((recipe) => {
    const group = groups.get(recipe)
    return group ? [group.counted.length > 0 ? group.counted : group.runs] : []
  })
}

function figuresOf(dataDirectory: string, columns: readonly ReportColumn[]) {
  return figureScalars.flatMap(({ name, title }) => {
    const curves = readStore(
      dataDirectory,
      (store) =>
        columns
          .flatMap(({ runs }) => runs)
          .flatMap(({ id }) =>
            store.scalars.query(id, { names: [name], buckets: figureBuckets }).map((series) => ({ runId: id, series })),
          ),
      [],
    )
    return curves.length > 0 ? [{ title, columns, curves }] : []
  })
}
