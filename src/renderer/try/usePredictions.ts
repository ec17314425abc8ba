import { onScopeDispose, shallowRef, watch } from 'vue'
import type { ModelPrediction } from '../../shared/model-exports.ts'
import { messageOf } from '../../shared/failures.ts'
import { useClient } from '../client/renderer-client.ts'

/** What a run's model says of the picture. The answer to an earlier picture stays until the next one comes. */
export interface RunPrediction {
  pending: boolean
  prediction: ModelPrediction | null
  problem: string | null
}

/** One picture as a run's network gets it. */
export interface PredictionRequest {
  runId: string
  pixels: readonly number[]
  /** L2 norm of the perturbations; null computes none. */
  epsilon: number | null
}

/** A stroke makes many pictures; the first answer is wanted soon after it. */
const debounceMilliseconds = 150

/**
 * Predictions of several runs for one picture. While a run's model is busy, only the newest picture waits for it.
 * @param requests one a run
 */
export function usePredictions(requests: () => readonly PredictionRequest[]) {
  const client = useClient()
  const predictions = shallowRef<ReadonlyMap<string, RunPrediction>>(new Map())
  const busy = new Set<string>()
  const waiting = new Map<string, PredictionRequest>()
  let timer: ReturnType<typeof setTimeout> | undefined

  function set(runId: string, changes: Partial<RunPrediction>): void {
    const before = predictions.value.get(runId) ?? { pending: false, prediction: null, problem: null }
    predictions.value = new Map(predictions.value).set(runId, { ...before, ...changes })
  }

  async function ask(request: PredictionRequest): Promise<void> {
    const { runId, pixels, epsilon } = request
    if (busy.has(runId)) {
      waiting.set(runId, request)
      return
    }
    busy.add(runId)
    set(runId, { pending: true })
    try {
      const input = { id: runId, images: [[...pixels]], ...(epsilon === null ? {} : { epsilon }) }
      set(runId, { prediction: await client.call('runs.predict', input), problem: null })
    } catch (thrown) {
      set(runId, { problem: messageOf(thrown) })
    }
    busy.delete(runId)
    const next = waiting.get(runId)
    waiting.delete(runId)
    if (next) void ask(next)
    else set(runId, { pending: false })
  }

  watch(
    requests,
    (wanted) => {
      clearTimeout(timer)
      timer = setTimeout(() => wanted.forEach((request) => void ask(request)), debounceMilliseconds)
    },
    { immediate: true },
  )
  onScopeDispose(() => clearTimeout(timer))

  return { predictions }
}
