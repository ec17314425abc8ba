import type { StudyTemplate } from './study-draft.ts'

/** The questions of the form, in its order. */
export const templateWords: readonly { id: StudyTemplate; title: string; symbol?: string; summary: string }[] = [
  {
    id: 'parameters',
    title: 'Study of ε, α,',
    symbol: 'I_p',
    summary: 'Error against each parameter of the method, mean ± std over seeds.',
  },
  {
    id: 'label-efficiency',
    title: 'Label efficiency',
    summary: 'Error against the number of labels, beside the supervised baselines and published results.',
  },
  { id: 'grid', title: 'Sweep, grid', summary: 'Every value of each list with every value of the others.' },
  { id: 'random', title: 'Sweep, random', summary: 'Values drawn from ranges: more of each for as many runs.' },
]

/** Whether an address names one of them. */
export function isTemplate(word: unknown): word is StudyTemplate {
  return templateWords.some(({ id }) => id === word)
}
