/** Milliseconds of a frame that drawing may take: the rest of 16 is for the browser's own painting. */
const frameBudget = 6

const waiting = new Set<() => void>()
let scheduled = false

/** Draws in one of the next frames. Many charts take turns: a frame draws as many as its time allows, one at least. */
export function requestDraw(draw: () => void): void {
  waiting.add(draw)
  schedule()
}

export function cancelDraw(draw: () => void): void {
  waiting.delete(draw)
}

function schedule(): void {
  if (scheduled || waiting.size === 0) return
  scheduled = true
  requestAnimationFrame(drawFrame)
}

function drawFrame(): void {
  scheduled = false
  const start = performance.now()
  for (const draw of [...waiting]) {
    waiting.delete(draw)
    draw()
    if (performance.now() - start > frameBudget) break
  }
  schedule()
}
