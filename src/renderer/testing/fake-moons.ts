import type { PlanePoints } from '../../shared/api.ts'
import type { DatasetInfo, DatasetPart } from '../../shared/datasets.ts'
import { parseByteIdx, parseIdx } from '../../shared/idx.ts'
import type { RunRow } from '../../shared/runs.ts'
import { makeSyntheticDataset } from '../../shared/synthetic-dataset.ts'
import { sampleRun } from './sample-run.ts'

const { recipe, plane, files } = makeSyntheticDataset({ generator: 'moons', params: { dimensions: 2 } })

/** The real two moons, as the workbench tells of them. */
export const fakeMoons: DatasetInfo = {
  id: 'moons-2d',
  title: 'Two moons in the plane',
  origin: 'bundled',
  hash: 'b2'.repeat(32),
  classNames: ['0', '1'],
  width: 2,
  height: 1,
  channels: 1,
  trainCount: 16,
  testCount: 1000,
  trainClassCounts: [8, 8],
  valueRange: [-1.6, 1.6],
  recipe,
  plane,
}

export function fakePoints(part: DatasetPart): PlanePoints {
  const { data } = parseIdx(part === 'train' ? files.trainImages : files.testImages, part)
  const labels = parseByteIdx(part === 'train' ? files.trainLabels : files.testLabels, part).data
  return {
    x: [...data].filter((_, index) => index % 2 === 0),
    y: [...data].filter((_, index) => index % 2 === 1),
    labels: [...labels],
  }
}

/** A run of VAT on the moons: the one that has a decision map. */
export function fakeMoonsRun(): RunRow {
  return sampleRun({
    id: 'moons',
    number: 1000,
    name: 'vat · moons-2d.1@16',
    dataset: fakeMoons.id,
    splitName: 'moons-2d.1@16',
  })
}
