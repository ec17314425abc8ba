import type { Catalogue } from '../catalogue.ts'

/** Words of more than one page: quantities, times, statuses, buttons. */
export const words: Catalogue = {
  'about {time}': 'environ {time}',
  '{count} runs': ['{count} essai', '{count} essais'],
}
