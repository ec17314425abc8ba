import { onBeforeUnmount, shallowRef, watch } from 'vue'
import { messageOf } from '../../../shared/failures.ts'
import type { NewStudy, StudyPlan } from '../../../shared/studies.ts'
import { useClient } from '../../client/renderer-client.ts'

/** A pause in typing after which the workbench is asked. */
const pauseMilliseconds = 250

export interface PlanAnswer {
  plan: StudyPlan | null
  /** Why the workbench refuses the study. */
  problem: string | null
}

/** What the workbench would do with the study that the form asks for. */
export function useStudyPlan(request: () => NewStudy | undefined) {
  const client = useClient()
  const answer = shallowRef<PlanAnswer>({ plan: null, problem: null })
  let timer: ReturnType<typeof setTimeout> | undefined
  let latest = 0

  async function ask(asked: NewStudy): Promise<void> {
    const turn = ++latest
    let next: PlanAnswer
    try {
      next = { plan: await client.call('studies.plan', asked), problem: null }
    } catch (thrown) {
      next = { plan: null, problem: messageOf(thrown) }
    }
    if (turn === latest) answer.value = next
  }

  watch(
    request,
    (asked) => {
      clearTimeout(timer)
      latest++
      if (asked) timer = setTimeout(() => void ask(asked), pauseMilliseconds)
      else answer.value = { plan: null, problem: null }
    },
    { immediate: true },
  )
  onBeforeUnmount(() => {
    clearTimeout(timer)
    latest++
  })

  return answer
}
