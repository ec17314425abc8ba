import { ref, shallowRef, watch } from 'vue'
import type { ExportFormat, ModelAt, ModelExport } from '../../shared/model-exports.ts'
import { useClient } from '../client/renderer-client.ts'
import { t } from '../i18n/translate.ts'
import { useToastsStore } from '../stores/toasts.ts'
import { formatTitle } from './export-formats.ts'

/** The exports of a run, newest first, and how to make another. */
export function useRunExports(runId: () => string) {
  const client = useClient()
  const toasts = useToastsStore()
  const exports = shallowRef<readonly ModelExport[]>([])
  /** The format that is being written; null between exports. */
  const writing = ref<ExportFormat | null>(null)

  async function load(): Promise<void> {
    const wanted = runId()
    const answer = await toasts.attempt(() => client.call('runs.exports', { id: wanted }))
    if (answer && wanted === runId()) exports.value = answer
  }

  async function write(format: ExportFormat, at: ModelAt): Promise<void> {
    writing.value = format
    const made = await toasts.attempt(() => client.call('runs.export', { id: runId(), format, at }))
    writing.value = null
    if (!made) return
    await load()
    toasts.show({
      kind: 'info',
      message: t('{format} written and read back without a difference that counts.', { format: formatTitle(format) }),
    })
  }

  watch(runId, load, { immediate: true })
  return { exports, writing, write }
}
