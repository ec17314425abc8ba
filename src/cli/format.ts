/** An error in per cent as everything of ours writes it: `2.33 %`. */
export function formatError(error: number | null): string {
  return error === null ? '–' : `${error.toFixed(2)} %`
}

/** `1:05`, `2:07:30` */
export function formatDuration(seconds: number): string {
  const whole = Math.round(seconds)
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60]
  const clock = [minutes, whole % 60].map((part) => String(part).padStart(2, '0'))
  return hours > 0 ? `${hours}:${clock.join(':')}` : `${minutes}:${clock[1]}`
}

/** Rows of text in columns as wide as their widest cell. */
export function formatTable(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? []
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
