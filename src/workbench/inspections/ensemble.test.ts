import { describe, expect, test } from 'vitest'
import type { RunRow } from '../../shared/runs.ts'
import { checkEnsemble } from './ensemble.ts'
import { errorPercent, meanProbabilities, predictedClasses } from './mean-probabilities.ts'

describe('an ensemble', () => {
  test('answers with the mean of the probabilities, where a majority would answer otherwise', () => {
    // Three examples of two classes; the second is lost to two lukewarm members and won by a sure one.
    const answers = [
      [0.9, 0.1, 0.45, 0.55, 0.2, 0.8],
      [0.6, 0.4, 0.45, 0.55, 0.6, 0.4],
      [0.8, 0.2, 0.9, 0.1, 0.3, 0.7],
    ].map((answer) => Float32Array.from(answer))
    const classes = predictedClasses(meanProbabilities(answers), 3)
    expect([...classes]).toEqual([0, 0, 1])
    expect(errorPercent(classes, Uint8Array.from([0, 0, 0]))).toBeCloseTo(100 / 3, 6)
  })

  test('takes completed classifiers of one split, each once', () => {
    const run = (changes: Partial<RunRow>) =>
      ({
        id: 'a',
        status: 'completed',
        testError: 1,
        datasetHash: 'd',
        dataset: 'mnist',
        splitHash: 's',
        splitName: 'mnist.1@100',
        method: 'vat',
        ...changes,
      }) as RunRow
    const first = run({})
    const withOther = (changes: Partial<RunRow>) => () => checkEnsemble([first, run({ id: 'b', ...changes })])
    expect(withOther({})).not.toThrow()
    expect(() => checkEnsemble([first])).toThrow('An ensemble of 1 runs: expected two or more')
    expect(withOther({ id: 'a' })).toThrow('Run a was given twice')
    expect(withOther({ status: 'stopped' })).toThrow('Run b is stopped')
    expect(withOther({ testError: null, method: 'gan' })).toThrow('gan classifies nothing')
    expect(withOther({ splitHash: 'other', splitName: 'mnist.2@100' })).toThrow(
      'Run b learned from the split mnist.2@100 of mnist, run a from mnist.1@100 of mnist',
    )
  })
})
