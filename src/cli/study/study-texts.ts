import type { MethodDescriptor } from '../../shared/method-descriptor.ts'
import type { RunRow } from '../../shared/runs.ts'
import { summarizeGroup } from '../../shared/statistics/group-summary.ts'
import type { StudyCell, StudyPlan, StudyRow, StudySpec } from '../../shared/studies.ts'
import { cellLabel } from '../../shared/studies/study-axis.ts'
import { formatDuration, formatTable } from '../format.ts'

/** The studies, one a line. */
export function tableOfStudies(studies: readonly StudyRow[]): string {
  if (studies.length === 0)
    return 'No studies yet. Start one with: npm run -s study -- label-efficiency vat --labels 100,1000'
  const rows = studies.map(({ id, status, kind, cells, spec, name }) => [
    id,
    status,
    kind,
    String(cells.length),
    String(spec.seeds.length),
    name,
  ])
  return formatTable([['ID', 'STATUS', 'KIND', 'CELLS', 'SEEDS', 'NAME'], ...rows])
}

/** One study: each cell with its mean and standard deviation over the completed runs. */
export function describeStudy(study: StudyRow, runs: readonly RunRow[], methods: readonly MethodDescriptor[]): string {
  const byId = new Map(runs.map((run) => [run.id, run]))
  const header = ['CELL', 'N', 'TEST ERROR, LAST', 'AT BEST VALIDATION', 'OTHER RUNS']
  const rows = study.cells.map((cell) => {
    const own = cell.runs.map((id) => byId.get(id)).filter((run) => run !== undefined)
    const completed = own.filter(({ status }) => status === 'completed')
    return [
      nameOfCell(study.spec, cell, methods),
      String(completed.length),
      meanAndDeviation(completed.map(({ testError }) => testError)),
      meanAndDeviation(completed.map(({ testErrorAtBestValidation }) => testErrorAtBestValidation)),
      otherRuns(cell, own),
    ]
  })
  return [
    `${study.name} (${study.id}): ${study.status}, seeds ${study.spec.seeds.join(', ')}`,
    'Mean ± standard deviation over the completed runs of each cell.',
    '',
    formatTable([header, ...rows]),
  ].join('\n')
}

/** What a study would do. */
export function describePlan(spec: StudySpec, plan: StudyPlan, methods: readonly MethodDescriptor[]): string {
  const reused = plan.reused > 0 ? `, ${plan.reused} trained already` : ''
  const duration =
    plan.estimatedSeconds === null
      ? 'how long is not known before such runs were trained here'
      : `about ${formatDuration(plan.estimatedSeconds)}`
  return [
    `${spec.name}: ${count(plan.cells.length, 'cell')} under ${count(spec.seeds.length, 'seed')}, ${count(plan.runs, 'run')} to train${reused}; ${duration}`,
    ...plan.cells.map((cell) => `  ${nameOfCell(spec, cell, methods)}`),
  ].join('\n')
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

function nameOfCell(
  spec: StudySpec,
  { arm: index, values }: Pick<StudyCell, 'arm' | 'values'>,
  methods: readonly MethodDescriptor[],
): string {
  const arm = spec.arms[index]
  const method = methods.find(({ id }) => id === arm?.run.method)
  const label = method ? cellLabel(values, method) : Object.values(values).join(' · ')
  return [arm?.title ?? '', label].filter((word) => word !== '').join(' · ')
}

function meanAndDeviation(errors: readonly (number | null)[]): string {
  const summary = summarizeGroup(errors.filter((error) => error !== null))
  if (!summary) return '–'
  const { mean, deviation } = summary
  return deviation === null ? `${mean.toFixed(2)} %` : `${mean.toFixed(2)} ± ${deviation.toFixed(2)} %`
}

function otherRuns({ pruned }: StudyCell, runs: readonly RunRow[]): string {
  const words = runs
    .filter(({ status }) => status !== 'completed')
    .map(({ id, status, step }) => (pruned.includes(id) ? `pruned at step ${step}` : status))
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].map(([word, count]) => `${count} ${word}`).join(', ')
}
