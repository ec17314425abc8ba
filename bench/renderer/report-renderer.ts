import { formatTable } from '../../src/cli/format.ts'
import { load, type RendererReport } from './measure-renderer.ts'

const bars = { framesPerSecond: 50, mapsPerSecond: 10, firstRowsMs: 150, manyRunsMs: 1000 }

/** Whether every figure, by its median over the rounds, is what it must be. */
export function meetsBars({ framesPerSecond, mapsPerSecond, firstRows, manyRuns }: RendererReport): boolean {
  return (
    framesPerSecond.median > bars.framesPerSecond &&
    mapsPerSecond.median >= bars.mapsPerSecond &&
    firstRows.median < bars.firstRowsMs &&
    manyRuns.median < bars.manyRunsMs
  )
}

export function rendererText(report: RendererReport): string {
  const { browser, seconds, frames, liveMap, framesPerSecond, mapsPerSecond, firstRows, manyRuns } = report
  const rows = frames.map((round, index) => [
    String(index + 1),
    round.framesPerSecond.toFixed(1),
    round.longestGap.toFixed(0),
    String(round.longGaps),
    round.drawingsPerSecond.toFixed(1),
    liveMap[index].drawingsPerSecond.toFixed(1),
    report.firstRowsMs[index].toFixed(0),
    report.manyRunsMs[index].toFixed(0),
  ])
  const head = [
    'round',
    'frames/s',
    'longest gap, ms',
    'gaps over 50 ms',
    'drawings/s of a chart',
    'live maps/s',
    'first rows, ms',
    '1,000 runs, ms',
  ]
  return `Chromium ${browser}; ${load.curves} live curves, ${load.eventsPerSecond} events/s, ${seconds} s a round; ${load.runs} runs in one chart

${formatTable([head, ...rows])}

frames/s, median: ${framesPerSecond.median.toFixed(1)} (over ${bars.framesPerSecond}: ${words(framesPerSecond.median > bars.framesPerSecond)})
live maps/s, median: ${mapsPerSecond.median.toFixed(1)} (at least ${bars.mapsPerSecond}: ${words(mapsPerSecond.median >= bars.mapsPerSecond)})
first rows of ${load.runs} runs, median: ${firstRows.median.toFixed(0)} ms (under ${bars.firstRowsMs} ms: ${words(firstRows.median < bars.firstRowsMs)})
${load.runs} runs drawn, median: ${manyRuns.median.toFixed(0)} ms (under ${bars.manyRunsMs} ms: ${words(manyRuns.median < bars.manyRunsMs)})`
}

function words(met: boolean): string {
  return met ? 'met' : 'not met'
}
