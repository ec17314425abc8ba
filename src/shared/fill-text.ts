/** What stands in the place of each `{name}` of a text, as it is: numbers are formatted before. */
export type TextValues = Readonly<Record<string, string | number>>

/** `fillText('{count} runs', { count: 3 })`; a place without a value stays. */
export function fillText(text: string, values: TextValues): string {
  return text.replaceAll(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))
}
