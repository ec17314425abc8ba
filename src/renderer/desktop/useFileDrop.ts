import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue'
import { useRouter } from 'vue-router'
import { bundleExtension } from '../../shared/bundles.ts'
import { useClient } from '../client/renderer-client.ts'
import { t } from '../i18n/translate.ts'
import { useToastsStore } from '../stores/toasts.ts'
import { isDesktop } from './desktop.ts'

/**
 * Takes what is dropped on the window: a bundle is imported, a folder is offered as a data set. A browser does not tell
 * where a file lies, so there nothing is taken.
 * @returns whether files are held over the window
 */
export function useFileDrop(): Readonly<Ref<boolean>> {
  const over = ref(false)
  if (!isDesktop()) return over
  const client = useClient()
  const router = useRouter()
  const toasts = useToastsStore()

  async function take(path: string): Promise<void> {
    if (!path.endsWith(bundleExtension)) {
      await router.push({ name: 'datasets', query: { import: path } })
      return
    }
    const read = await toasts.attempt(() => client.call('bundles.read', { file: path }))
    if (!read) return
    const message = read.datasetProblem ?? t('{name} imported.', { name: read.run.name })
    toasts.show({ kind: 'info', message })
    await router.push({ name: 'run', params: { id: read.run.id } })
  }

  function onDragOver(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    over.value = true
  }

  async function onDrop(event: DragEvent): Promise<void> {
    event.preventDefault()
    over.value = false
    const paths = [...(event.dataTransfer?.files ?? [])].map((file) => window.penumbra?.pathOf(file) ?? '')
    for (const path of paths) if (path !== '') await take(path)
  }

  function onDragLeave(event: DragEvent): void {
    // Leaving an element for one within it is no leaving of the window.
    if (event.relatedTarget === null) over.value = false
  }

  onMounted(() => {
    window.addEventListener('dragover', onDragOver)
    window.addEventListener('drop', onDrop)
    window.addEventListener('dragleave', onDragLeave)
  })
  onBeforeUnmount(() => {
    window.removeEventListener('dragover', onDragOver)
    window.removeEventListener('drop', onDrop)
    window.removeEventListener('dragleave', onDragLeave)
  })
  return over
}
