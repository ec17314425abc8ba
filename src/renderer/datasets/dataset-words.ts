import { datasetGenerators } from '../../shared/dataset-generators.ts'
import type { DatasetInfo, DatasetRecipe } from '../../shared/datasets.ts'
import { parameterText } from '../forms/parameter-words.ts'
import { formatCount } from '../format/numbers.ts'

export const originWords: Readonly<Record<DatasetInfo['origin'], string>> = {
  bundled: 'comes with Penumbra',
  imported: 'imported',
  generated: 'generated',
}

/** `60,000 training and 10,000 test images of 28 × 28, 10 classes`; points are told by their dimensions. */
export function sizeText({ trainCount, testCount, width, height, channels, classNames, plane }: DatasetInfo): string {
  const shape = plane
    ? `points in ${formatCount(width)} dimensions`
    : `images of ${width} × ${height}${channels > 1 ? ` × ${channels}` : ''}`
  return `${formatCount(trainCount)} training and ${formatCount(testCount)} test ${shape}, ${classNames.length} classes`
}

/** `Moons: classes 2, training points 8 per class, noise σ 0.1, …` */
export function recipeText({ generator: id, params }: DatasetRecipe): string {
  const generator = datasetGenerators.find((known) => known.id === id)
  if (!generator) return id
  const values = Object.entries(generator.params).map(([name, spec]) => {
    const symbol = 'symbol' in spec ? ` ${spec.symbol}` : ''
    const unit = 'unit' in spec ? ` ${spec.unit}` : ''
    return `${spec.label.toLowerCase()}${symbol} ${parameterText(spec, params[name] ?? spec.default)}${unit}`
  })
  return `${generator.title}: ${values.join(', ')}`
}
