import { describe, expect, it } from 'vitest'
import { diversityScalar } from '../shared/generated-views.ts'
import { collapsedDiversity, GameWatch, patience, sureOfGenerated, sureOfReal } from './game-watch.ts'

/** Numbers of the warnings at each evaluation of a made series. */
function warnings(series: readonly { diversity?: number; real?: number; generated?: number }[]): number[] {
  const watch = new GameWatch()
  return series.map(({ diversity = 1, real = 0.6, generated = 0.4 }) => {
    // The mean of the two log lines is what counts.
    watch.log({ 'realness/unlabeled': real - 0.01, 'realness/generated': generated + 0.01 })
    watch.log({ 'realness/unlabeled': real + 0.01, 'realness/generated': generated - 0.01 })
    return watch.evaluate({ [diversityScalar]: diversity }).length
  })
}

const collapsed = { diversity: collapsedDiversity / 2 }
const won = { real: sureOfReal + 0.005, generated: sureOfGenerated - 0.005 }

describe('a warning', () => {
  it('comes once when samples stay alike, and once more after a recovery', () => {
    const bad = Array.from({ length: patience + 2 }, () => collapsed)
    const once = bad.map((_, index) => (index === patience - 1 ? 1 : 0))
    expect(warnings([...bad, {}, ...bad])).toEqual([...once, 0, ...once])
  })

  it('says how alike they are', () => {
    const watch = new GameWatch()
    const messages = Array.from({ length: patience }, () => watch.evaluate({ [diversityScalar]: 0.125 })).flat()
    expect(messages).toEqual([expect.stringContaining('two of them are 12.5 % as far apart as two test images')])
  })

  it('comes when the discriminator stays sure of both', () => {
    const series = Array.from({ length: patience }, () => won)
    expect(warnings(series)).toEqual([0, 0, 1])
  })

  it('does not come before the patience is over, on a discriminator that is sure of one, or at equilibrium', () => {
    const short = Array.from({ length: patience - 1 }, () => ({ ...collapsed, ...won }))
    expect(warnings([...short, {}, ...short])).not.toContain(1)
    expect(warnings(Array.from({ length: 6 }, () => ({ real: 0.999 })))).not.toContain(1)
    expect(warnings(Array.from({ length: 6 }, () => ({ real: 0.5, generated: 0.5 })))).not.toContain(1)
  })
})
