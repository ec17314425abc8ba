import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue'
import { useRouter } from 'vue-router'
import { bundleExtension } from '../../shared/bundles.ts'
import { useBundleImport } from '../bundles/useBundleImport.ts'
import { useToastsStore } from '../stores/toasts.ts'

/**
 * Takes what is dropped on the window and no element took before: a bundle is imported; in the desktop, which knows where
 * a file lies, a folder is offered as a data set.
 * @returns whether files are held over the window
 */
export function useFileDrop(): Readonly<Ref<boolean>> {
  const over = ref(false)
  const router = useRouter()
  const toasts = useToastsStore()
  const importBundle = useBundleImport()

  async function take(file: File): Promise<void> {
    const path = window.penumbra?.pathOf(file)
    if (path === '') return
    if (path === undefined || path.endsWith(bundleExtension)) await toasts.attempt(() => importBundle(path ?? file))
    else await router.push({ name: 'datasets', query: { import: path } })
  }

  function onDragOver(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes('Files')) return
    over.value = !event.defaultPrevented
    event.preventDefault()
  }

  async function onDrop(event: DragEvent): Promise<void> {
    over.value = false
    if (event.defaultPrevented) return
    event.preventDefault()
    // The list is empty as soon as the event is over.
    for (const file of [...(event.dataTransfer?.files ?? [])]) await take(file)
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
