import { ref, shallowRef, watch } from 'vue'
import { useClient } from '../../client/renderer-client.ts'
import { useToastsStore } from '../../stores/toasts.ts'

export interface PointedImage {
  pixels: string
  width: number
  height: number
  channels: number
}

/** The test image under the pointer. @param dataset undefined for data that are no images */
export function usePointedImage(dataset: () => string | undefined) {
  const client = useClient()
  const { attempt } = useToastsStore()
  const pointed = ref<number | null>(null)
  const image = shallowRef<PointedImage | null>(null)
  let requests = 0

  watch([pointed, dataset], async ([index, id]) => {
    const request = ++requests
    if (index === null || id === undefined) {
      image.value = null
      return
    }
    const batch = await attempt(() => client.call('datasets.images', { id, part: 'test', indices: [index] }))
    const [pixels] = batch?.images ?? []
    if (request !== requests) return
    image.value = batch && pixels !== undefined ? { ...batch, pixels } : null
  })

  return { pointed, image }
}
