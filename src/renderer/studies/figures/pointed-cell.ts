/** The cell behind a clicked point: the last number of its data. */
export function cellAt(value: unknown): number | undefined {
  const last: unknown = Array.isArray(value) ? value.at(-1) : undefined
  return typeof last === 'number' ? last : undefined
}
