import type { RunStatus } from '../../shared/run-events.ts'
import { nextRung, survivorCount, type Pruning } from '../../shared/studies/halving.ts'
import type { StudyMember } from '../store/study-store.ts'

/** How far a member of a study is. */
export interface MemberProgress extends StudyMember {
  status: RunStatus
  step: number
  totalSteps: number | null
  /** The last validation error up to `untilStep`; null without one. */
  validationError: number | null
}

/** What a study has to do next. */
export interface StudyMoves {
  /** Runs that a user stopped: they take no further part. */
  dropped: string[]
  pruned: string[]
  /** Every survivor of a rung, with where it stops next. */
  promoted: { runId: string; untilStep: number | null; completed: boolean }[]
  /** Nothing is left to be trained. */
  over: boolean
}

/** `reached`: its end, or the rung where it is compared. `out`: it will not get there. */
type Stage = 'waiting' | 'reached' | 'out'

/** Decides by what the store holds alone, so that a workbench that died goes on where it was. */
export function nextMoves(members: readonly MemberProgress[], pruning: Pruning | undefined): StudyMoves {
  const moves: StudyMoves = { dropped: [], pruned: [], promoted: [], over: true }
  for (const member of members) {
    if (member.state === 'active' && member.status === 'stopped' && stageOf(member) === 'out') {
      moves.dropped.push(member.runId)
    }
  }
  for (const seed of new Set(members.map((member) => member.seed))) {
    const ofSeed = new Map(members.filter((member) => member.seed === seed).map((member) => [member.runId, member]))
    const alive = [...ofSeed.values()].filter((member) => stageOf(member) !== 'out')
    if (alive.some((member) => stageOf(member) === 'waiting')) moves.over = false
    else if (pruning && alive.some(({ status }) => status !== 'completed')) {
      moves.over = false
      halve(alive, pruning, moves)
    }
  }
  return moves
}

/** Whether the run waits at a rung, or has ended by itself. */
export function stageOf({ state, status, step, untilStep }: MemberProgress): Stage {
  if (state !== 'active') return 'out'
  switch (status) {
    case 'completed':
      return 'reached'
    case 'stopped':
      return untilStep !== null && step >= untilStep ? 'reached' : 'out'
    case 'failed':
    case 'diverged':
    case 'interrupted':
      return 'out'
    default:
      return 'waiting'
  }
}

function halve(alive: readonly MemberProgress[], pruning: Pruning, moves: StudyMoves): void {
  const ranked = alive.toSorted((a, b) => (a.validationError ?? Infinity) - (b.validationError ?? Infinity))
  const count = survivorCount(ranked.length, pruning)
  const survivors = ranked.slice(0, count)
  const longest = Math.max(...survivors.map(({ totalSteps }) => totalSteps ?? Infinity))
  const rung = Math.max(...alive.map(({ untilStep }) => untilStep ?? 0))
  const untilStep = nextRung(rung, count, longest, pruning)
  for (const { runId, status } of survivors) {
    moves.promoted.push({ runId, untilStep, completed: status === 'completed' })
  }
  for (const { runId, status } of ranked.slice(count)) if (status !== 'completed') moves.pruned.push(runId)
}
