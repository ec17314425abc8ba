import type { EChartsOption } from 'echarts'
import { initChart } from '../echarts.ts'
import { pngOfCanvas } from './png-of-canvas.ts'

export interface FigureSize {
  width: number
  height: number
}

/** The figure as an SVG document. */
export function renderSvg(option: EChartsOption, size: FigureSize): string {
  const chart = initChart(null, { renderer: 'svg', ssr: true, ...size })
  chart.setOption(option)
  const document = chart.renderToSVGString()
  chart.dispose()
  return document
}

/**
 * The figure as a PNG file.
 * @param scale pixels of the file to a pixel of the size
 */
export async function renderPng(option: EChartsOption, size: FigureSize, scale: number): Promise<Blob> {
  const host = document.createElement('div')
  const chart = initChart(host, { renderer: 'canvas', devicePixelRatio: scale, ...size })
  chart.setOption(option)
  const canvas = chart.renderToCanvas({ pixelRatio: scale })
  try {
    return await pngOfCanvas(canvas)
  } finally {
    chart.dispose()
  }
}
