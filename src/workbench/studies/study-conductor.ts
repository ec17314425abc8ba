import { messageOf } from '../../shared/failures.ts'
import type { StudyRow } from '../../shared/studies.ts'
import type { EventHub } from '../event-hub.ts'
import type { QueueScope, RunQueue } from '../queue.ts'
import { queueAgain } from '../queue-again.ts'
import type { Store } from '../store/index.ts'
import type { StudyMember } from '../store/study-store.ts'
import { nextMoves, stageOf, type MemberProgress } from './next-moves.ts'

export interface StudyConductorOptions {
  store: Store
  hub: EventHub
  queue: RunQueue
  /** `own`: only studies that this process started or went on with. */
  scope: QueueScope
}

/** Follows the runs of running studies: prunes, sends survivors on, and sees when a study is over. */
export class StudyConductor {
  readonly #options: StudyConductorOptions
  readonly #conducted = new Set<string>()
  readonly #unsubscribe: () => void

  constructor(options: StudyConductorOptions) {
    this.#options = options
    this.#unsubscribe = options.hub.subscribe((event) => {
      if (event.type === 'run' && event.run.endedAt !== null) this.#runEnded(event.run.id)
      else if (event.type === 'runs-removed') this.#runsRemoved()
    })
  }

  /** Goes on with the studies that an earlier workbench left. */
  open(): void {
    const { store, scope } = this.#options
    if (scope === 'all') for (const id of store.studies.withStatus('running')) this.conduct(id)
  }

  /** Sees a running study to its end, first queueing again what the end of an earlier workbench cut short. */
  conduct(studyId: string): void {
    const { store, hub, queue } = this.#options
    this.#conducted.add(studyId)
    const members = this.#progress(store.studies.get(studyId))
    store.transaction(() => {
      for (const runId of new Set(members.filter(wasCutShort).map((member) => member.runId))) {
        if (store.runs.get(runId).trashedAt !== null) continue
        queueAgain(store, queue, runId, members.find((member) => member.runId === runId)?.untilStep)
        hub.runChanged(runId)
      }
    })
    for (const { runId, status } of members) if (status === 'queued') queue.claim(runId)
    hub.studyChanged(studyId)
    this.#advance(studyId)
    queue.startNext()
  }

  /** Follows nothing any more: what the closing workbench stops is no user's wish. */
  close(): void {
    this.#options.hub.flush()
    this.#unsubscribe()
  }

  #runEnded(runId: string): void {
    for (const studyId of this.#options.store.studies.ofRun(runId)) {
      if (this.#conducted.has(studyId)) this.#advance(studyId)
    }
  }

  #runsRemoved(): void {
    for (const { id } of this.#options.store.studies.list()) {
      this.#options.hub.studyChanged(id)
      if (this.#conducted.has(id)) this.#advance(id)
    }
  }

  /** One transaction a decision: a kill finds it made or not made. What cannot be stored is tried at the next event. */
  #advance(studyId: string): void {
    const { store, hub, queue } = this.#options
    try {
      const study = store.studies.find(studyId)
      if (study?.status !== 'running') return void this.#conducted.delete(studyId)
      const moves = nextMoves(this.#progress(study), study.spec.pruning)
      if (!moves.over && moves.dropped.length + moves.pruned.length + moves.promoted.length === 0) return
      store.transaction(() => {
        for (const runId of moves.dropped) store.studies.updateMember(studyId, runId, { state: 'dropped' })
        for (const runId of moves.pruned) store.studies.updateMember(studyId, runId, { state: 'pruned' })
        for (const { runId, untilStep, completed } of moves.promoted) {
          store.studies.updateMember(studyId, runId, { untilStep })
          if (!completed) queueAgain(store, queue, runId, untilStep)
        }
        if (moves.over) store.studies.setStatus(studyId, 'completed')
      })
      for (const { runId } of moves.promoted) hub.runChanged(runId)
      hub.studyChanged(studyId)
      if (moves.promoted.length > 0) queue.startNext()
    } catch (error) {
      console.error(`Study ${studyId} could not go on: ${messageOf(error)}`)
    }
  }

  #progress({ id, spec }: StudyRow): MemberProgress[] {
    const { store } = this.#options
    return store.studies.members(id).map((member) => {
      const { status, step, totalSteps } = store.runs.get(member.runId)
      const validationError = spec.pruning ? this.#errorAtRung(member) : null
      return { ...member, status, step, totalSteps, validationError }
    })
  }

  #errorAtRung({ runId, untilStep }: StudyMember): number | null {
    const evaluations = this.#options.store.events.evaluations(runId)
    const last = evaluations.findLast(
      ({ step, validationError }) => step <= (untilStep ?? Infinity) && validationError !== null,
    )
    return last?.validationError ?? null
  }
}

/** A run that the workbench's own end stopped; a user's stop was marked when it was seen. */
function wasCutShort(member: MemberProgress): boolean {
  if (member.state !== 'active') return false
  return member.status === 'interrupted' || (member.status === 'stopped' && stageOf(member) === 'out')
}
