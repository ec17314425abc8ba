import { expect, it } from 'vitest'
import { defaultValues } from '../../shared/parameters.ts'
import { runSettings } from '../../shared/run-settings.ts'
import { mnist } from './mnist.ts'
import { planSplit } from './split-files.ts'

it('gives the canonical MNIST, from which 100 labels can be cut', async () => {
  const dataset = await mnist()
  expect(dataset).toMatchObject({
    id: 'mnist',
    width: 28,
    height: 28,
    channels: 1,
    trainCount: 60_000,
    testCount: 10_000,
  })
  expect(dataset.trainClassCounts).toEqual([5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949])
  const split = await planSplit(dataset, defaultValues(runSettings))
  expect([split.name, split.labeled.length, split.validation.length]).toEqual(['mnist.1@100', 100, 1000])
})
