import type { PublishedResult } from '../../shared/method-descriptor.ts'
import { formatPublished } from '../format/numbers.ts'
import { plural, t } from '../i18n/translate.ts'

/** `2.33 % with 100 labels`, `21.74 ± 1.77 % with 100 labels`. */
export function publishedText({ testError, spread, labels }: PublishedResult): string {
  const values = { error: formatPublished(testError, spread) }
  return labels === 'all'
    ? t('{error} with all labels', values)
    : plural('{error} with {count} label', '{error} with {count} labels', labels, values)
}
