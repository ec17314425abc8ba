import { formatTable } from '../../src/cli/format.ts'
import { longDelay } from './append-while-reading.ts'
import type { PeerMeasurement, StoreReport } from './measure-store.ts'
import { questions } from './questions.ts'

/** A figure and what it may be. */
export interface StoreFigure {
  key: string
  title: string
  value: number
  bar: number
  /** `at least` for a rate. */
  rule: 'at most' | 'at least'
  met: boolean
}

/** Megabytes, resident, at their greatest. */
const memoryBar = 250
const appendBar = 50_000

/** The load is offered in whole batches and stops with the last of them: half a per cent is their share. */
const offeredShare = 0.995

/** The figures of our own store against their bars. Times are medians, the delay of a read is the greatest. */
export function storeFigures({ ours }: StoreReport): StoreFigure[] {
  const atMost = (key: string, title: string, value: number, bar: number): StoreFigure => ({
    key,
    title,
    value,
    bar,
    rule: 'at most',
    met: value <= bar,
  })
  const { append } = ours
  return [
    ...questions.map(({ key, title, bar }) => atMost(key, `${title}, ms`, ours.answers[key]?.median ?? NaN, bar)),
    atMost('residentMegabytesLater', 'resident memory after all rounds, MB', ours.residentMegabytesLater, memoryBar),
    {
      key: 'appendedPerSecond',
      title: 'scalars appended a second',
      value: append.appendedPerSecond,
      bar: appendBar,
      rule: 'at least',
      met: append.appendedPerSecond >= offeredShare * appendBar,
    },
    atMost('readDelayMs', 'longest wait of a read meanwhile, ms', append.readDelay.greatest, longDelay),
  ]
}

/** The report as people read it. */
export function storeText(report: StoreReport): string {
  const { runs, rounds, writtenPerSecond, ours } = report
  const figures = storeFigures(report).map(({ key, title, value, bar, rule, met }) => [
    title,
    figure(value),
    `${rule} ${bar}`,
    met ? 'met' : 'NOT MET',
    answerText(ours.answers[key]),
  ])
  const peers = Object.entries(report.peers).map(([name, peer]) => peerText(name, peer))
  return [
    `${runs} runs; medians of ${rounds} rounds; written at ${figure(writtenPerSecond)} scalars/s`,
    formatTable([['', 'MEASURED', 'BAR', '', 'FIRST; LEAST … GREATEST'], ...figures]),
    `Resident when each was asked once: ${figure(ours.residentMegabytes)} MB. ` +
      `Reads that waited over ${longDelay} ms: ${(100 * ours.append.delayedShare).toFixed(1)} %, median ${figure(ours.append.readDelay.median)} ms`,
    ...peers,
  ].join('\n\n')
}

function peerText(name: string, peer: PeerMeasurement | string): string {
  if (typeof peer === 'string') return `${name}: no figures: ${peer}`
  const rows = questions.map(({ key, title }) => {
    const answer = peer.answers[key]
    return [`${title}, ms`, answer ? figure(answer.median) : '–', answerText(answer)]
  })
  const written = `written at ${figure(peer.scalarsPerSecond)} scalars/s`
  return `${peer.library}; ${written}; resident ${figure(peer.residentMegabytes)} MB\n${formatTable(rows)}`
}

function answerText(answer: PeerMeasurement['answers'][string] | undefined): string {
  return answer ? `${figure(answer.first)}; ${figure(answer.least)} … ${figure(answer.greatest)}` : ''
}

function figure(value: number): string {
  return value >= 1000 ? value.toFixed(0) : value.toPrecision(3)
}
