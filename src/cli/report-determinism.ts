import type { DeterminismReport } from '../workbench/verify-determinism.ts'

/** Says what was compared. @returns the exit code: 0 when every bit agrees, else 1 */
export function reportDeterminism(report: DeterminismReport, json: boolean): number {
  const { engine, steps, resumedFrom, differAfterRepeat, differAfterResume } = report
  if (json) console.log(JSON.stringify({ type: 'determinism', ...report }))
  else {
    console.log(`${steps} steps on ${engine.library}, ${engine.device}, engine ${engine.kind}`)
    console.log(`  repeated from the start      ${verdict(differAfterRepeat)}`)
    console.log(`  resumed from step ${String(resumedFrom).padEnd(10)} ${verdict(differAfterResume)}`)
  }
  return differAfterRepeat.length + differAfterResume.length === 0 ? 0 : 1
}

function verdict(differing: readonly string[]): string {
  return differing.length === 0 ? 'every variable equal to the bit' : `other bits in ${differing.join(', ')}`
}
