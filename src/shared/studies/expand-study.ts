import { Failure, invalidInput } from '../failures.ts'
import type { MethodDescriptor } from '../method-descriptor.ts'
import { findMethod, resolveRun, type ResolvedRun, type RunRequest } from '../run-request.ts'
import type { StudyArm, StudyCell, StudySpec } from '../studies.ts'
import { layoutCells, type CellValues } from './layout-cells.ts'
import { axisSpec, cellLabel } from './study-axis.ts'

/** One run of a study, with every value decided. */
export interface StudyRun {
  /** Index into the study's cells. */
  cell: number
  seed: number
  request: RunRequest
  resolved: ResolvedRun
}

export interface ExpandedStudy {
  cells: Pick<StudyCell, 'arm' | 'values'>[]
  /** Every cell under the first seed, then under the second, and so on: whole pictures early. */
  runs: StudyRun[]
}

/**
 * Every run that a study asks for. The same study gives the same runs for ever.
 * @throws Failure `invalid-input` for a value that is wrong, something listed twice, or more runs than the budget
 */
export function expandStudy(spec: StudySpec, methods: readonly MethodDescriptor[]): ExpandedStudy {
  refuseRepeatedSeeds(spec.seeds)
  const cells = spec.arms.flatMap((arm, index) => armCells(arm, methods).map((values) => ({ arm: index, values })))
  refuseOverBudget(cells.length, spec)
  const runs = spec.seeds.flatMap((seed) =>
    cells.map(({ arm, values }, cell): StudyRun => ({ cell, seed, ...runOf(armOf(spec, arm), values, seed, methods) })),
  )
  if (spec.pruning) refuseUselessPruning(spec.pruning.firstStep, runs)
  return { cells, runs }
}

/** @throws Failure `internal` for an index that the study does not have */
export function armOf(spec: StudySpec, index: number): StudyArm {
  const arm = spec.arms[index]
  if (!arm) throw new Failure('internal', `arm = ${index}: expected 0 … ${spec.arms.length - 1}`)
  return arm
}

function armCells(arm: StudyArm, methods: readonly MethodDescriptor[]): CellValues[] {
  const method = findMethod(arm.run.method, methods)
  const names = arm.layout.axes.map(({ name }) => name)
  const repeated = names.find((name, index) => names.indexOf(name) < index)
  if (repeated !== undefined) throw invalidInput(`${repeated} has two axes in "${arm.title}": expected one`)
  for (const axis of arm.layout.axes) {
    if (axis.target === 'settings' && axis.name === 'seed') {
      throw invalidInput('seed cannot be an axis: list the seeds of the study, each cell is run under every one')
    }
    if (axisSpec(axis, method)) continue
    const owner = axis.target === 'settings' ? 'the run settings' : method.id
    throw invalidInput(`"${axis.name}" is not a parameter of ${owner}: it cannot be varied`)
  }
  return layoutCells(arm.layout, method)
}

function runOf(
  arm: StudyArm,
  values: CellValues,
  seed: number,
  methods: readonly MethodDescriptor[],
): Pick<StudyRun, 'request' | 'resolved'> {
  const method = findMethod(arm.run.method, methods)
  const settings = { ...arm.run.settings, seed }
  const params = { ...arm.run.params }
  for (const { target, name } of arm.layout.axes) {
    const value = values[name]
    if (value !== undefined) Object.assign(target === 'settings' ? settings : params, { [name]: value })
  }
  const resolved = resolveRun({ ...arm.run, settings, params }, methods)
  const label = cellLabel(values, method) || (resolved.settings.allLabels ? 'all labels' : '')
  const words = [arm.run.name ?? method.id, label, `seed ${seed}`].filter((word) => word !== '')
  const name = words.join(' · ').slice(0, 200)
  return { request: { ...arm.run, name, settings, params }, resolved: { ...resolved, name } }
}

function refuseRepeatedSeeds(seeds: readonly number[]): void {
  const repeated = seeds.find((seed, index) => seeds.indexOf(seed) < index)
  if (repeated !== undefined) throw invalidInput(`seed ${repeated} is listed twice: expected each seed once`)
}

function refuseOverBudget(cells: number, { seeds, maxRuns }: StudySpec): void {
  const runs = cells * seeds.length
  if (runs <= maxRuns) return
  throw invalidInput(
    `The study needs ${runs} runs (${cells} × ${seeds.length} seeds), its budget is ${maxRuns}: ` +
      `leave out values or seeds, or raise the budget`,
  )
}

function refuseUselessPruning(firstStep: number, runs: readonly StudyRun[]): void {
  if (runs.some(({ resolved }) => resolved.settings.validationSize === 0)) {
    throw invalidInput(
      'validationSize = 0: pruning selects by validation error, expected a validation set. Selecting on test data is no option',
    )
  }
  const steps = runs.map(({ resolved }) => resolved.params['steps']).filter((value) => typeof value === 'number')
  if (steps.length === runs.length && firstStep >= Math.max(...steps)) {
    throw invalidInput(
      `firstStep = ${firstStep}: expected less than the ${Math.max(...steps)} steps of the runs, else nothing is pruned`,
    )
  }
}
