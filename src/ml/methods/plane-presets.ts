import type { Preset } from '../../shared/method-descriptor.ts'

/**
 * What every preset for the moons and circles shares: 16 labelled points, 784 replaced by the plane's 100 dimensions,
 * a 100-100-2 network, full-batch SGD with momentum. Miyato et al. 2016, arXiv:1507.00677, section 4.1 and their code,
 * whose rate of 1 times 1 − 0.9 in the average is our 0.1.
 */
export const planeRun = {
  settings: { labels: 16, validationSize: 0 },
  params: {
    hiddenWidths: [100],
    batchNorm: 'none',
    labeledBatch: 16,
    optimizer: 'momentum',
    learningRate: 0.1,
    momentum: 0.9,
    decay: 'step',
    decayEvery: 1,
    decayFactor: 0.995,
    steps: 1000,
    evaluateEvery: 50,
    logEvery: 10,
    checkpointEvery: 500,
  },
} as const satisfies Pick<Preset, 'settings' | 'params'>

/**
 * The same recipe on both sets, each with values of its own.
 * @param own what the recipe sets beyond `planeRun`, on the moons and on the circles
 */
export function planePresets(
  id: string,
  title: string,
  own: Readonly<Record<'moons' | 'circles', Preset['params']>>,
): Preset[] {
  return (['moons', 'circles'] as const).map((dataset) => ({
    id: id === '' ? dataset : `${dataset}-${id}`,
    title: `${dataset === 'moons' ? 'Two moons' : 'Two circles'}: ${title}`,
    description: `16 labelled points in 100 dimensions, 1,000 steps: some seconds.`,
    dataset,
    settings: planeRun.settings,
    params: { ...planeRun.params, ...own[dataset] },
  }))
}
