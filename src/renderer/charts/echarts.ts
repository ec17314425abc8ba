import { CustomChart, LineChart, ScatterChart } from 'echarts/charts'
import { DatasetComponent, GraphicComponent, GridComponent, TooltipComponent } from 'echarts/components'
import { use } from 'echarts/core'
import { CanvasRenderer, SVGRenderer } from 'echarts/renderers'

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

export { init, type EChartsType } from 'echarts/core'
export { default as VChart } from 'vue-echarts'
