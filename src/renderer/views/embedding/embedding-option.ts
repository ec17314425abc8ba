import type { EChartsOption } from 'echarts'
import type { EmbeddingProjection } from '../../../shared/representation-views.ts'
import { monoFont } from '../../theme/naive-overrides.ts'
import type { Palette } from '../../theme/palette.ts'

export interface EmbeddingMarks {
  /** Of each example. */
  labels: readonly number[]
  classNames: readonly string[]
  hidden: ReadonlySet<string>
}

export function classColor(label: number, palette: Palette): string {
  return palette.series[label % palette.series.length] ?? palette.text
}

/** The sign that stands for a class: its name where that is as short as a digit, else its number. */
export function classSign(label: number, classNames: readonly string[]): string {
  const name = classNames[label] ?? ''
  return name.length > 0 && name.length <= 2 ? name : String(label)
}

/** Each example as the sign of its class: there are more classes than colours that all can tell apart. */
export function embeddingOption(
  { x, y }: EmbeddingProjection,
  { labels, classNames, hidden }: EmbeddingMarks,
  palette: Palette,
): EChartsOption {
  const axis = { type: 'value' as const, show: false, scale: true, boundaryGap: ['2%', '2%'] as [string, string] }
  return {
    animation: false,
    grid: { left: 1, right: 1, top: 1, bottom: 1, show: true, borderColor: palette.border },
    xAxis: axis,
    yAxis: axis,
    series: [
      {
        type: 'scatter',
        id: 'examples',
        symbolSize: 12,
        itemStyle: { color: 'transparent' },
        emphasis: { itemStyle: { color: 'transparent', borderColor: palette.text, borderWidth: 1 } },
        data: labels.flatMap((label, index) =>
          hidden.has(String(label))
            ? []
            : [
                {
                  name: String(index),
                  value: [x[index] ?? 0, y[index] ?? 0],
                  label: {
                    show: true,
                    formatter: classSign(label, classNames),
                    color: classColor(label, palette),
                    fontFamily: monoFont,
                    fontSize: 11,
                  },
                },
              ],
        ),
      },
    ],
  }
}
