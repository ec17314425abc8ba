import { formatIsoTime } from './iso-time.ts'
import type { CurveData } from './curve-data.ts'

const columns = ['run', 'run_id', 'scalar', 'label', 'step', 'epoch', 'training_seconds', 'time', 'value']

/** One row a point (RFC 4180, a head row, numbers with all their digits). A value that is not a number is `NaN`. */
export function curvesCsv(curves: readonly CurveData[]): string {
  const rows = curves.flatMap(({ run, label, series }) =>
    series.steps.map((step, index) => [
      run?.name ?? '',
      run?.id ?? '',
      series.name,
      label,
      step,
      series.epochs[index] ?? '',
      series.activeSeconds[index] ?? '',
      formatIsoTime(series.times?.[index]),
      series.values[index] ?? '',
    ]),
  )
  return [columns, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('')
}

/** Quoted where a comma, a quote or a line break asks for it. */
function field(value: string | number): string {
  const text = String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
