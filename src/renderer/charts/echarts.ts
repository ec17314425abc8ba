import { CustomChart, LineChart, ScatterChart } from 'echarts/charts'
import { DatasetComponent, GraphicComponent, GridComponent, TooltipComponent } from 'echarts/components'
import { init, registerLocale, use, type EChartsType } from 'echarts/core'
import french from 'echarts/lib/i18n/langFR.js'
import { CanvasRenderer, SVGRenderer } from 'echarts/renderers'
import { language } from '../i18n/language.ts'

use([
  CustomChart,
  LineChart,
  ScatterChart,
  DatasetComponent,
  GraphicComponent,
  GridComponent,
  TooltipComponent,
  CanvasRenderer,
  SVGRenderer,
])

registerLocale('FR', french)

/** Makes a chart whose dates speak the language in use. */
export function initChart(host: HTMLElement | null, options: Parameters<typeof init>[2]): EChartsType {
  return init(host, null, { ...options, locale: language.value === 'fr' ? 'FR' : 'EN' })
}

export type { EChartsType }
export { default as VChart } from 'vue-echarts'
