import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runTool } from './run-tool.ts'
import type { StageCount } from './stage.ts'

/** The part of vitest's JSON report that counts. */
export interface VitestReport {
  numTotalTests: number
  numPassedTests: number
  success: boolean
}

/** Runs one project of vitest and counts its tests. */
export async function runVitest(
  project: 'unit' | 'package' | 'desktop-stand-in' | 'desktop-electron' | 'e2e',
): Promise<StageCount> {
  const directory = mkdtempSync(join(tmpdir(), 'penumbra-vitest-'))
  const file = join(directory, 'report.json')
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
    await runTool('vitest/vitest.mjs', 'run', '--project', project, ...reporters)
    if (!existsSync(file)) throw new Error(`vitest ended without a report on the ${project} tests`)
    return countTests(JSON.parse(readFileSync(file, 'utf8')))
  } finally {
    rmSync(directory, { recursive: true })
  }
}

/** Whatever did not pass counts as failed, skipped tests too; a file that did not load, or no test at all, is one failure. */
export function countTests({ numTotalTests, numPassedTests, success }: VitestReport): StageCount {
  const failed = numTotalTests - numPassedTests
  const failedElsewhere = failed === 0 && (!success || numTotalTests === 0)
  return { passed: numPassedTests, failed: failedElsewhere ? 1 : failed }
}
