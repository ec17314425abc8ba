import { formatTable } from '../../src/cli/format.ts'
import { contenderKeys, type ContenderKey } from '../candidates/contenders.ts'
import type { CaseResult } from './measure-case.ts'

type CaseReport = { name: string } & Record<ContenderKey, number | null> & { flops: number }

/** The report as programs read it: median milliseconds per step, null where a contender did not run. */
export function stepsJson(results: readonly CaseResult[]): { cases: CaseReport[] } {
  return {
    cases: results.map(({ benchCase, outcomes }) => ({
      name: benchCase.name,
      ...medians(outcomes),
      flops: benchCase.flops,
    })),
  }
}

function medians(outcomes: CaseResult['outcomes']): Record<ContenderKey, number | null> {
  const entries = contenderKeys.map((key) => [
    key,
    outcomes.find((outcome) => outcome.key === key)?.timing?.median ?? null,
  ])
  return Object.fromEntries(entries)
}

/** The report as people read it: a table per case. */
export function stepsText(results: readonly CaseResult[]): string {
  return results.map(caseText).join('\n\n')
}

function caseText({ benchCase, outcomes }: CaseResult): string {
  const reference = outcomes[0]?.timing?.median
  const rows = outcomes.flatMap((outcome) => {
    if (!outcome.timing) return [[outcome.title, '–', outcome.problem]]
    const { median, least, greatest } = outcome.timing
    return [
      [
        outcome.title,
        milliseconds(median),
        `${milliseconds(least)} … ${milliseconds(greatest)}`,
        (benchCase.flops / median / 1e6).toPrecision(3),
        reference === undefined ? '–' : `${(median / reference).toFixed(2)} x`,
        milliseconds(outcome.firstStepMilliseconds),
        `${outcome.library}, ${outcome.device}`,
      ],
    ]
  })
  const header = ['', 'MS/STEP', 'LEAST … GREATEST', 'GFLOP/S', 'TO COMPILED', 'FIRST STEP, MS', 'LIBRARY']
  const title = `${benchCase.name}: ${benchCase.description}; ${(benchCase.flops / 1e9).toPrecision(3)} GFLOP a step`
  return `${title}\n${formatTable([header, ...rows])}`
}

function milliseconds(value: number): string {
  return value >= 1000 ? value.toFixed(0) : value.toPrecision(3)
}
