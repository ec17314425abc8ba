/** What a page counted: when each frame came, and how often a canvas was drawn anew. */
export interface CountedFrames {
  /** Milliseconds, ascending. */
  times: readonly number[]
  drawings: number
}

export interface Frames {
  framesPerSecond: number
  /** Milliseconds between two frames. */
  longestGap: number
  /** Gaps of more than 50 ms, which a reader sees as a halt. */
  longGaps: number
  /** How often each chart was drawn anew in a second. */
  drawingsPerSecond: number
}

const longGap = 50

/**
 * A script that counts frames for so long, and drawings: a canvas is cleared once for each time it is drawn.
 * @param drawn the canvases whose drawings count, as a selector
 */
export function frameCounter(milliseconds: number, drawn = 'canvas'): string {
  return `new Promise((resolve) => {
    const times = []
    let drawings = 0
    const clear = CanvasRenderingContext2D.prototype.clearRect
    CanvasRenderingContext2D.prototype.clearRect = function (...box) {
      if (this.canvas.matches('${drawn}')) drawings += 1
      return clear.apply(this, box)
    }
    const next = (time) => {
      times.push(time)
      if (time - times[0] < ${milliseconds}) requestAnimationFrame(next)
      else resolve({ times, drawings })
    }
    requestAnimationFrame(next)
  })`
}

/** @param charts on the page */
export function summarizeFrames({ times, drawings }: CountedFrames, charts: number): Frames {
  const gaps = times.slice(1).map((time, index) => time - times[index])
  const seconds = gaps.reduce((sum, gap) => sum + gap, 0) / 1000
  return {
    framesPerSecond: gaps.length / seconds,
    longestGap: Math.max(...gaps),
    longGaps: gaps.filter((gap) => gap > longGap).length,
    drawingsPerSecond: drawings / charts / seconds,
  }
}
