import { CustomChart, LineChart } from 'echarts/charts'
import { GridComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { figureSize } from '../shared/reports/figure-option.ts'
import type { DrawSvg } from '../shared/reports/html-report.ts'

use([CustomChart, LineChart, GridComponent, SVGRenderer])

/** Draws without a browser. */
export const renderSvg: DrawSvg = (option) => {
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...figureSize })
  chart.setOption(option)
  const document = chart.renderToSVGString()
  chart.dispose()
  return document
}
