import type { PublishedResult } from '../../shared/method-descriptor.ts'
import { formatCount, formatError } from '../format/numbers.ts'

/** `2.33 % with 100 labels`, `21.74 ± 1.77 % with 100 labels`. */
export function publishedText({ testError, spread, labels }: PublishedResult): string {
  const error = spread === undefined ? formatError(testError) : `${formatError(testError)} ± ${formatError(spread)}`
  return `${error}\u202f% with ${labels === 'all' ? 'all' : formatCount(labels)} labels`
}
