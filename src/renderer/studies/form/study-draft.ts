import type { MethodDescriptor } from '../../../shared/method-descriptor.ts'
import type { ParameterValue } from '../../../shared/parameters.ts'
import { datasetOf, type RunRequest } from '../../../shared/run-request.ts'
import type { GridAxis, RandomAxis, StudyRow } from '../../../shared/studies.ts'
import { formSections, newDraft, type RunDraft } from '../../forms/run-draft.ts'
import { variableValues, type VariedValue } from '../varied-value.ts'
import { writeValueList } from './value-list.ts'

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

/** Parameters that the study of ε, α and I_p varies, where the method has them. */
const studied = ['epsilon', 'alpha', 'powerIterations']

export function newStudyDraft(template: StudyTemplate, method: MethodDescriptor, base = newDraft(method)): StudyDraft {
  const draft: StudyDraft = {
    template,
    name: '',
    base,
    axes: [],
    together: true,
    labelCounts: '20, 50, 100, 200, 500, 1000',
    seeds: '1-3',
    maxRuns: '200',
    samples: '20',
    drawSeed: '1',
    pruning: false,
    firstStep: '500',
    factor: '3',
  }
  return withTemplate(draft, template, method)
}

/** The draft asking another question of the same recipe. */
export function withTemplate(draft: StudyDraft, template: StudyTemplate, method: MethodDescriptor): StudyDraft {
  const variable = variableValues(method)
  const wanted =
    template === 'parameters'
      ? variable.filter(({ name }) => studied.includes(name))
      : variable.filter(({ name }) => name === (method.params['epsilon'] ? 'epsilon' : 'learningRate'))
  const axes = template === 'label-efficiency' ? [] : wanted.map((varied) => newAxis(varied, draft.base, method))
  return { ...draft, template, axes }
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

/** A draft that asks for the same study again. */
export function draftOfStudy({ kind, spec }: StudyRow, method: MethodDescriptor): StudyDraft | undefined {
  const [first] = spec.arms
  if (!first) return undefined
  const template = kind === 'sweep' ? first.layout.kind : kind
  const draft = newStudyDraft(template, method, draftOfRequest(first.run, method))
  const axes = spec.arms.flatMap<GridAxis | RandomAxis>(({ layout }) => layout.axes).map(axisDraft)
  const labels = axes.find(({ name }) => name === 'labels')?.values
  return {
    ...draft,
    axes:
      template === 'label-efficiency'
        ? []
        : axes.filter((axis, index) => axes.findIndex(({ name }) => name === axis.name) === index),
    together: spec.arms.length === 1,
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
