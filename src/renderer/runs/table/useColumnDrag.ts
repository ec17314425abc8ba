import { ref, type Ref } from 'vue'

/** Dragging one heading onto another: the dragged column takes the other's place. */
export function useColumnDrag(onMove: (id: string, place: number) => void): {
  /** Id of the heading that is dragged over. */
  target: Ref<string | undefined>
  handlers: (id: string, place: number) => Record<string, (event: DragEvent) => void>
} {
  const dragged = ref<string>()
  const target = ref<string>()

  const handlers = (id: string, place: number) => ({
    dragstart(event: DragEvent) {
      dragged.value = id
      event.dataTransfer?.setData('text/plain', id)
    },
    dragover(event: DragEvent) {
      if (dragged.value === undefined) return
      event.preventDefault()
      target.value = id
    },
    drop(event: DragEvent) {
      event.preventDefault()
      if (dragged.value !== undefined && dragged.value !== id) onMove(dragged.value, place)
    },
    dragend() {
      dragged.value = undefined
      target.value = undefined
    },
  })
  return { target, handlers }
}
