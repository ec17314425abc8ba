import { message } from '../../i18n/translate.ts'
import type { StudyTemplate } from './study-draft.ts'

/** The questions of the form, in its order. */
export const templateWords: readonly { id: StudyTemplate; title: string; symbol?: string; summary: string }[] = [
  {
    id: 'parameters',
    title: message('Study of ε, α,'),
    symbol: 'I_p',
    summary: message('Error against each parameter of the method, mean ± std over seeds.'),
  },
  {
    id: 'label-efficiency',
    title: message('Label efficiency'),
    summary: message('Error against the number of labels, beside the supervised baselines and published results.'),
  },
  {
    id: 'grid',
    title: message('Sweep, grid'),
    summary: message('Every value of each list with every value of the others.'),
  },
  {
    id: 'random',
    title: message('Sweep, random'),
    summary: message('Values drawn from ranges: more of each for as many runs.'),
  },
]

/** Whether an address names one of them. */
export function isTemplate(word: unknown): word is StudyTemplate {
  return templateWords.some(({ id }) => id === word)
}
