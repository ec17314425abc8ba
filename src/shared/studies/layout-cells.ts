import { drawAt } from '../counter-draws.ts'
import { invalidInput } from '../failures.ts'
import type { MethodDescriptor } from '../method-descriptor.ts'
import { formatParameter, type ParameterValue } from '../parameters.ts'
import type { GridAxis, RandomAxis, StudyArm } from '../studies.ts'
import { axisSpec } from './study-axis.ts'

/** What one cell sets, by name. */
export type CellValues = Readonly<Record<string, ParameterValue>>

type Layout = StudyArm['layout']

/** Draws for one sample that is unlike all before it. */
const drawsPerSample = 100

/**
 * The cells of one arm, each different from the others.
 * @throws Failure `invalid-input` for a value that stands twice in an axis, or axes that hold too few combinations
 */
export function layoutCells(layout: Layout, method: MethodDescriptor): CellValues[] {
  return layout.kind === 'grid' ? gridCells(layout.axes) : randomCells(layout, method)
}

/** Every value with every value of the other axes; the last axis varies fastest. */
function gridCells(axes: readonly GridAxis[]): CellValues[] {
  let cells: CellValues[] = [{}]
  for (const { name, values } of axes) {
    const words = values.map(formatParameter)
    const repeated = words.find((word, index) => words.indexOf(word) < index)
    if (repeated !== undefined) throw invalidInput(`${name} = ${repeated} is listed twice: expected each value once`)
    cells = cells.flatMap((cell) => values.map((value) => ({ ...cell, [name]: value })))
  }
  return cells
}

function randomCells(layout: Extract<Layout, { kind: 'random' }>, method: MethodDescriptor): CellValues[] {
  const { samples, seed, axes } = layout
  const cells = new Map<string, CellValues>()
  for (let index = 0; cells.size < samples && index < samples * drawsPerSample; index++) {
    const cell = Object.fromEntries(axes.map((axis) => [axis.name, drawValue(axis, seed, index, method)]))
    const key = Object.values(cell).map(formatParameter).join()
    if (!cells.has(key)) cells.set(key, cell)
  }
  if (cells.size < samples) {
    throw invalidInput(
      `samples = ${samples}: expected at most ${cells.size}, the axes ${axes.map(({ name }) => name).join(', ')} hold no more combinations`,
    )
  }
  return [...cells.values()]
}

function drawValue(axis: RandomAxis, seed: number, index: number, method: MethodDescriptor): ParameterValue {
  const { uniform } = drawAt(seed, `study/${axis.target}/${axis.name}`, index)
  if (axis.distribution === 'choice') return axis.values[Math.floor(uniform * axis.values.length)] ?? 0
  const { min, max } = checkedRange(axis)
  const value =
    axis.distribution === 'uniform' ? min + uniform * (max - min) : min * Math.exp(uniform * Math.log(max / min))
  // Four digits say all that a draw means, and can be read.
  const rounded = axisSpec(axis, method)?.kind === 'integer' ? Math.round(value) : Number(value.toPrecision(4))
  return Math.min(max, Math.max(min, rounded))
}

function checkedRange(axis: Extract<RandomAxis, { min: number }>): { min: number; max: number } {
  const { name, distribution, min, max } = axis
  if (min > max) throw invalidInput(`${name}: ${min} … ${max} is no range: expected the lower bound first`)
  if (distribution === 'log-uniform' && min <= 0) {
    throw invalidInput(`${name}: the lower bound is ${min}: expected more than 0 for a draw uniform in the logarithm`)
  }
  return { min, max }
}
