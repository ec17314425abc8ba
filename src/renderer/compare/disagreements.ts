/** Which examples two classifiers are asked for: all that they class differently, or those where one is right. */
export const disagreementKinds = ['any', 'first-right', 'second-right', 'both-wrong'] as const
export type DisagreementKind = (typeof disagreementKinds)[number]

/** An example that two runs take for different classes. */
export interface Disagreement {
  /** In the test set. */
  index: number
  /** Index of the true class. */
  truth: number
  first: number
  second: number
}

/**
 * The examples whose predicted classes differ, in the order of the test set.
 * @param labels true class of each example
 */
export function findDisagreements(
  first: readonly number[],
  second: readonly number[],
  labels: readonly number[],
): Disagreement[] {
  return labels.flatMap((truth, index) => {
    const [ofFirst, ofSecond] = [first[index], second[index]]
    const differ = ofFirst !== undefined && ofSecond !== undefined && ofFirst !== ofSecond
    return differ ? [{ index, truth, first: ofFirst, second: ofSecond }] : []
  })
}

export function isOfKind({ truth, first, second }: Disagreement, kind: DisagreementKind): boolean {
  switch (kind) {
    case 'any':
      return true
    case 'first-right':
      return first === truth
    case 'second-right':
      return second === truth
    case 'both-wrong':
      return first !== truth && second !== truth
  }
}
