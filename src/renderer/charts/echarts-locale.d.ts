/** ECharts ships its French without types. */
declare module 'echarts/lib/i18n/langFR.js' {
  import type { registerLocale } from 'echarts/core'

  const french: Parameters<typeof registerLocale>[1]
  export default french
}
