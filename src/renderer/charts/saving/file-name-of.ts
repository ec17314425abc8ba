/** The name of the file that something is saved as, without its ending: `error-under-noise`. */
export function fileNameOf(title: string): string {
  const words = title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')
  return words.replace(/^-|-$/g, '') || 'chart'
}
