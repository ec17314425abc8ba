import type { DatasetInfo } from '../../../shared/datasets.ts'
import type { MethodDescriptor } from '../../../shared/method-descriptor.ts'
import type { ParameterValue } from '../../../shared/parameters.ts'
import { datasetOf, type RunRequest } from '../../../shared/run-request.ts'
import type { GridAxis, RandomAxis, StudyRow } from '../../../shared/studies.ts'
import { suggestLabels } from '../../../shared/studies/label-efficiency.ts'
import { perturbationParameters, perturbationStudy } from '../../../shared/studies/perturbation-study.ts'
import { formSections, newDraft, requestOf, type RunDraft } from '../../forms/run-draft.ts'
import { variableValues, type VariedValue } from '../varied-value.ts'
import { writeValueList } from './value-list.ts'

/** What there is to choose from. */
export interface KnownToForm {
  methods: readonly MethodDescriptor[]
  datasets: readonly DatasetInfo[]
}

/** The four questions that the form knows. */
export type StudyTemplate = 'grid' | 'random' | 'label-efficiency' | 'parameters'

export type Distribution = RandomAxis['distribution']

/** One varied value as typed. */
export interface AxisDraft extends Pick<VariedValue, 'target' | 'name'> {
  /** The list of a grid, or of a choice. */
  values: string
  distribution: Distribution
  min: string
  max: string
}

/** A study as the form holds it, every number as typed. */
export interface StudyDraft {
  template: StudyTemplate
  name: string
  base: RunDraft
  axes: readonly AxisDraft[]
  /** Whether every value is tried with every other, or each alone with the others as in the recipe. */
  together: boolean
  labelCounts: string
  seeds: string
  maxRuns: string
  samples: string
  drawSeed: string
  pruning: boolean
  firstStep: string
  factor: string
}

export function newStudyDraft(template: StudyTemplate, base: RunDraft, known: KnownToForm): StudyDraft {
  const draft: StudyDraft = {
    template,
    name: '',
    base,
    axes: [],
    together: false,
    labelCounts: '',
    seeds: '1-3',
    maxRuns: '200',
    samples: '20',
    drawSeed: '1',
    pruning: false,
    firstStep: '500',
    factor: '3',
  }
  return withTemplate(draft, template, known)
}

/** The draft asking another question of the same recipe. */
export function withTemplate(draft: StudyDraft, template: StudyTemplate, known: KnownToForm): StudyDraft {
  return withBase({ ...draft, template, axes: usualAxes(template, draft.base, known) }, draft.base, known)
}

/** The draft about another recipe: the axes stay, the numbers of labels are those that its data can have. */
export function withBase(draft: StudyDraft, base: RunDraft, { datasets }: KnownToForm): StudyDraft {
  const dataset = datasets.find(({ id }) => id === base.dataset)
  const stays = base.dataset === draft.base.dataset && draft.labelCounts !== ''
  return { ...draft, base, labelCounts: stays || !dataset ? draft.labelCounts : writeValueList(suggestLabels(dataset)) }
}

/** What a study begins with: the parameters of the perturbation, else ε or the learning rate. */
function usualAxes(template: StudyTemplate, base: RunDraft, { methods }: KnownToForm): AxisDraft[] {
  const method = methods.find(({ id }) => id === base.method)
  if (!method || template === 'label-efficiency') return []
  if (template === 'parameters' && perturbationParameters(method).length > 0) {
    const run = requestOf(isValid(base, method) ? base : newDraft(method))
    return perturbationStudy({ run, seeds: [1] }, methods)
      .arms.flatMap<GridAxis | RandomAxis>(({ layout }) => layout.axes)
      .map(axisDraft)
  }
  return variableValues(method)
    .filter(({ name }) => name === ('epsilon' in method.params ? 'epsilon' : 'learningRate'))
    .map((varied) => newAxis(varied, base, method))
}

function isValid(base: RunDraft, method: MethodDescriptor): boolean {
  return formSections(base, method).every(({ fields }) => fields.every(({ problem }) => problem === undefined))
}

/** An axis about the value of the recipe: half of it and twice it, or everything there is to choose from. */
export function newAxis(varied: VariedValue, base: RunDraft, method: MethodDescriptor): AxisDraft {
  const { target, name, spec } = varied
  const field = formSections(base, method)
    .flatMap(({ fields }) => fields)
    .find((candidate) => candidate.group === target && candidate.name === name)
  const axis: AxisDraft = { target, name, values: '', distribution: 'choice', min: '', max: '' }
  if (spec?.kind === 'boolean') return { ...axis, values: writeValueList([true, false]) }
  if (spec?.kind === 'choice') return { ...axis, values: writeValueList(spec.options.map(({ value }) => value)) }
  if (spec?.kind === 'integers' || !spec) return { ...axis, values: writeValueList([field?.input ?? '']) }
  const value = Number(field?.input ?? spec.default)
  const round = (about: number) => (spec.kind === 'integer' ? Math.round(about) : Number(about.toPrecision(4)))
  const near = (about: number) => round(Math.min(spec.max, Math.max(spec.min, about)))
  const list = value > 0 ? [near(value / 2), value, near(value * 2)] : [value, near(value + 1)]
  const logarithmic = value > 0 && spec.kind === 'number'
  return {
    ...axis,
    values: writeValueList([...new Set(list)]),
    distribution: logarithmic ? 'log-uniform' : 'uniform',
    min: String(logarithmic ? near(value / 10) : near(0)),
    max: String(near(value > 0 ? (logarithmic ? value * 10 : value * 2) : 1)),
  }
}

/** A draft that asks for the same study again; undefined for a method that is no more. */
export function draftOfStudy({ kind, spec }: StudyRow, known: KnownToForm): StudyDraft | undefined {
  const [first] = spec.arms
  const method = known.methods.find(({ id }) => id === first?.run.method)
  if (!first || !method) return undefined
  const template = kind === 'sweep' ? first.layout.kind : kind
  const draft = newStudyDraft(template, draftOfRequest(first.run, method), known)
  const axes = spec.arms.flatMap<GridAxis | RandomAxis>(({ layout }) => layout.axes).map(axisDraft)
  const labels = axes.find(({ name }) => name === 'labels')?.values
  return {
    ...draft,
    axes:
      template === 'label-efficiency'
        ? []
        : axes.filter((axis, index) => axes.findIndex(({ name }) => name === axis.name) === index),
    together: spec.arms.length === 1 && axes.length > 1,
    labelCounts: labels ?? draft.labelCounts,
    seeds: spec.seeds.join(', '),
    maxRuns: String(spec.maxRuns),
    ...(first.layout.kind === 'random'
      ? { samples: String(first.layout.samples), drawSeed: String(first.layout.seed) }
      : {}),
    ...(spec.pruning
      ? { pruning: true, firstStep: String(spec.pruning.firstStep), factor: String(spec.pruning.factor) }
      : {}),
  }
}

function axisDraft(axis: GridAxis | RandomAxis): AxisDraft {
  const { target, name } = axis
  const listed = (values: readonly ParameterValue[]): AxisDraft => ({
    target,
    name,
    values: writeValueList(values),
    distribution: 'choice',
    min: '',
    max: '',
  })
  if ('values' in axis) return listed(axis.values)
  return { ...listed([]), distribution: axis.distribution, min: String(axis.min), max: String(axis.max) }
}

/** A recipe as the form of a run holds it. */
export function draftOfRequest(request: RunRequest, method: MethodDescriptor): RunDraft {
  const preset = method.presets.find(({ id }) => id === request.preset)
  return {
    method: method.id,
    preset: preset?.id ?? null,
    dataset: request.dataset ?? datasetOf(preset),
    name: '',
    settings: request.settings,
    params: request.params,
  }
}
