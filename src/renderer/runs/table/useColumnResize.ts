/** Pulling the right edge of a heading. @returns the handler of the edge's `pointerdown` */
export function useColumnResize(onResize: (id: string, width: number) => void) {
  return (event: PointerEvent, id: string, width: number) => {
    const edge = event.currentTarget
    if (!(edge instanceof HTMLElement)) return
    event.preventDefault()
    edge.setPointerCapture(event.pointerId)
    const begin = event.clientX
    const pull = (move: PointerEvent) => onResize(id, width + move.clientX - begin)
    edge.addEventListener('pointermove', pull)
    edge.addEventListener('lostpointercapture', () => edge.removeEventListener('pointermove', pull), { once: true })
  }
}
