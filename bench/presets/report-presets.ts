import { formatTable } from '../../src/cli/format.ts'
import type { PresetSpeed } from './measure-presets.ts'

/** The report as programs read it. */
export function presetsJson(speeds: readonly PresetSpeed[]): { presets: Omit<PresetSpeed, 'problem'>[] } {
  return { presets: speeds.map(({ problem: _problem, ...speed }) => speed) }
}

/** The report as people read it. */
export function presetsText(speeds: readonly PresetSpeed[]): string {
  const rows = speeds.map(({ method, preset, stage, stepsPerSecond, firstStepMs, problem }) => [
    method,
    preset,
    stage ?? '–',
    stepsPerSecond?.toPrecision(3) ?? '–',
    firstStepMs?.toFixed(0) ?? '–',
    problem ?? '',
  ])
  return formatTable([['METHOD', 'PRESET', 'STAGE', 'STEPS/S', 'FIRST STEP, MS', ''], ...rows])
}
