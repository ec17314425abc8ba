import type { MethodDescriptor } from '../../../shared/method-descriptor.ts'
import { messageOf } from '../../../shared/failures.ts'
import { studySpecSchema, type GridAxis, type NewStudy, type RandomAxis } from '../../../shared/studies.ts'
import { expandStudy } from '../../../shared/studies/expand-study.ts'
import { labelEfficiencyStudy } from '../../../shared/studies/label-efficiency.ts'
import { axisSpec } from '../../../shared/studies/study-axis.ts'
import { formatCount } from '../../format/numbers.ts'
import { writeNumber } from '../../format/write-number.ts'
import { formSections, requestOf } from '../../forms/run-draft.ts'
import { t } from '../../i18n/translate.ts'
import { shortName, variableValues } from '../varied-value.ts'
import type { AxisDraft, StudyDraft } from './study-draft.ts'
import { readNumber, readSeeds, readValueList } from './value-list.ts'

/** As many runs as a study may ask for. */
const greatestBudget = 10_000

/** What is wrong, by field of the form; `study` for what no single field decides. */
export type StudyProblems = Readonly<Record<string, string>>

export interface ReadStudy {
  /** Undefined where something is wrong. */
  request: NewStudy | undefined
  problems: StudyProblems
}

/** What the form asks for, or what is wrong with it beside each field. */
export function readStudy(draft: StudyDraft, methods: readonly MethodDescriptor[]): ReadStudy {
  const method = methods.find(({ id }) => id === draft.base.method)
  if (!method) return { request: undefined, problems: { base: t('"{id}" is not a method', { id: draft.base.method }) } }
  const problems: Record<string, string> = {}

  function number(
    field: 'maxRuns' | 'samples' | 'drawSeed' | 'firstStep' | 'factor',
    min: number,
    max: number,
  ): number {
    const read = readNumber(draft[field], { kind: 'integer', min, max })
    if (read.problem !== undefined) problems[field] = read.problem
    return read.value ?? min
  }

  const wrong = formSections(draft.base, method)
    .flatMap(({ fields }) => fields)
    .find(({ problem }) => problem !== undefined)
  if (wrong) problems['base'] = `${t(wrong.spec.label)} ${wrong.problem}`
  const seeds = readSeeds(draft.seeds)
  if (seeds.problem !== undefined) problems['seeds'] = seeds.problem
  const maxRuns = number('maxRuns', 1, greatestBudget)
  const pruning = draft.pruning
    ? { firstStep: number('firstStep', 1, 10_000_000), factor: number('factor', 2, 10) }
    : undefined
  const arms = readArms(draft, method, methods, problems, number)

  if (Object.keys(problems).length > 0) return { request: undefined, problems }
  const request: NewStudy = {
    kind: draft.template === 'grid' || draft.template === 'random' ? 'sweep' : draft.template,
    name: draft.name.trim() || usualName(draft, method),
    arms,
    seeds: seeds.seeds ?? [],
    maxRuns,
    ...(pruning ? { pruning } : {}),
  }
  Object.assign(problems, studyProblems(request, maxRuns, methods))
  return { request: Object.keys(problems).length > 0 ? undefined : request, problems }
}

/** What only the whole study shows: too many runs, too few combinations, pruning without a validation set. */
function studyProblems(request: NewStudy, maxRuns: number, methods: readonly MethodDescriptor[]): StudyProblems {
  try {
    const spec = studySpecSchema.parse({ ...request, maxRuns: greatestBudget })
    const { cells, runs } = expandStudy(spec, methods)
    if (runs.length <= maxRuns) return {}
    return {
      maxRuns: t('{budget}: the study needs {runs} runs, {cells} cells under {seeds} seeds', {
        budget: formatCount(maxRuns),
        runs: formatCount(runs.length),
        cells: formatCount(cells.length),
        seeds: formatCount(spec.seeds.length),
      }),
    }
  } catch (thrown) {
    return { study: messageOf(thrown) }
  }
}

/** `Virtual adversarial training: ε and α` */
export function usualName({ template, axes }: StudyDraft, method: MethodDescriptor): string {
  if (template === 'label-efficiency') return t('{method}: label efficiency', { method: t(method.title) })
  const known = variableValues(method)
  const names = axes.map(({ name }) =>
    shortName(known.find((varied) => varied.name === name) ?? { target: 'params', name, spec: undefined }),
  )
  return t('{name}: {text}', { name: t(method.title), text: names.join(', ') }).slice(0, 200)
}

function readArms(
  draft: StudyDraft,
  method: MethodDescriptor,
  methods: readonly MethodDescriptor[],
  problems: Record<string, string>,
  number: (field: 'samples' | 'drawSeed', min: number, max: number) => number,
): NewStudy['arms'] {
  const run = requestOf({ ...draft.base, name: '' })
  if (draft.template === 'label-efficiency') {
    const labels = readValueList(labelsSpec(method), draft.labelCounts)
    if (labels.problem !== undefined) problems['labelCounts'] = labels.problem
    // A recipe that is wrong has no baseline of its own.
    if (Object.keys(problems).length > 0) return []
    return labelEfficiencyStudy({ run, labels: (labels.values ?? []).map(Number), seeds: [1] }, methods).arms
  }
  if (draft.axes.length === 0) problems['axes'] = t('Add one value to vary at least.')
  if (draft.template === 'random') {
    const axes = draft.axes.map((axis, index) => readRandomAxis(axis, index, method, problems))
    const layout = {
      kind: 'random' as const,
      samples: number('samples', 1, 1000),
      seed: number('drawSeed', 1, 2 ** 31 - 1),
      axes,
    }
    return [{ title: method.title, run, layout }]
  }
  const axes = draft.axes.map((axis, index) => readGridAxis(axis, index, method, problems))
  if (draft.template === 'grid' || draft.together) return [{ title: method.title, run, layout: { kind: 'grid', axes } }]
  return axes.map((axis) => ({
    title: axisSpec(axis, method)?.label ?? axis.name,
    run,
    layout: { kind: 'grid', axes: [axis] },
  }))
}

function labelsSpec(method: MethodDescriptor) {
  const spec = axisSpec({ target: 'settings', name: 'labels' }, method)
  if (!spec) throw new Error('The run settings lack labels.')
  return spec
}

function readGridAxis(
  axis: AxisDraft,
  index: number,
  method: MethodDescriptor,
  problems: Record<string, string>,
): GridAxis {
  const { target, name } = axis
  const spec = axisSpec(axis, method)
  if (!spec) {
    problems[`axis-${index}-values`] = t('{method} has no {name}: choose another value', {
      method: t(method.title),
      name,
    })
    return { target, name, values: [] }
  }
  const { values, problem } = readValueList(spec, axis.values)
  if (problem !== undefined) problems[`axis-${index}-values`] = problem
  return { target, name, values: values ?? [] }
}

function readRandomAxis(
  axis: AxisDraft,
  index: number,
  method: MethodDescriptor,
  problems: Record<string, string>,
): RandomAxis {
  const { target, name, distribution } = axis
  const spec = axisSpec(axis, method)
  if (distribution === 'choice' || !spec || (spec.kind !== 'number' && spec.kind !== 'integer')) {
    return { ...readGridAxis(axis, index, method, problems), distribution: 'choice' }
  }
  const [min, max] = [readNumber(axis.min, spec), readNumber(axis.max, spec)]
  if (min.problem !== undefined) problems[`axis-${index}-min`] = min.problem
  else if (distribution === 'log-uniform' && min.value <= 0) {
    problems[`axis-${index}-min`] = t('{value}: expected more than 0 for a draw uniform in the logarithm', {
      value: writeNumber(min.value),
    })
  }
  if (max.problem !== undefined) problems[`axis-${index}-max`] = max.problem
  else if (max.value <= (min.value ?? -Infinity))
    problems[`axis-${index}-max`] = t('{value}: expected more than {least}', {
      value: writeNumber(max.value),
      least: writeNumber(min.value ?? 0),
    })
  return { target, name, distribution, min: min.value ?? 0, max: max.value ?? 0 }
}
