import { useRouter } from 'vue-router'
import { invalidInput } from '../../shared/failures.ts'
import { useClient } from '../client/renderer-client.ts'
import { t } from '../i18n/translate.ts'
import { useToastsStore } from '../stores/toasts.ts'

/**
 * Imports the run of a bundle and shows it.
 * @returns takes a path, or a file where the page knows no paths; throws a Failure for one that is refused
 */
export function useBundleImport(): (source: string | File) => Promise<void> {
  const client = useClient()
  const router = useRouter()
  const toasts = useToastsStore()

  async function read(source: string | File) {
    if (typeof source === 'string') return await client.call('bundles.read', { file: source })
    if (client.bundles) return await client.bundles.upload(source)
    throw invalidInput(`${source.name} cannot be sent from here: give its path`)
  }

  return async (source) => {
    const { run, datasetProblem } = await read(source)
    toasts.show({ kind: 'info', message: datasetProblem ?? t('{name} imported.', { name: run.name }) })
    await router.push({ name: 'run', params: { id: run.id } })
  }
}
