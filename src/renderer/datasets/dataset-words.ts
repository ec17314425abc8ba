import { datasetGenerators } from '../../shared/dataset-generators.ts'
import type { DatasetInfo, DatasetRecipe } from '../../shared/datasets.ts'
import { parameterText } from '../forms/parameter-words.ts'
import { formatCount } from '../format/numbers.ts'
import { message, t } from '../i18n/translate.ts'

export const originWords: Readonly<Record<DatasetInfo['origin'], string>> = {
  bundled: message('comes with Penumbra'),
  imported: message('imported'),
  generated: message('generated'),
}

/** `60,000 training and 10,000 test images of 28 × 28, 10 classes`; points are told by their dimensions. */
export function sizeText({ trainCount, testCount, width, height, channels, classNames, plane }: DatasetInfo): string {
  const counts = { train: formatCount(trainCount), test: formatCount(testCount), classes: classNames.length }
  if (plane) {
    const dimensions = formatCount(width)
    return t('{train} training and {test} test points in {dimensions} dimensions, {classes} classes', {
      ...counts,
      dimensions,
    })
  }
  const size = `${width} × ${height}${channels > 1 ? ` × ${channels}` : ''}`
  return t('{train} training and {test} test images of {size}, {classes} classes', { ...counts, size })
}

/** `Moons: classes 2, training points 8 per class, noise σ 0.1, …` */
export function recipeText({ generator: id, params }: DatasetRecipe): string {
  const generator = datasetGenerators.find((known) => known.id === id)
  if (!generator) return id
  const values = Object.entries(generator.params).map(([name, spec]) => {
    const symbol = 'symbol' in spec ? ` ${spec.symbol}` : ''
    const unit = 'unit' in spec ? ` ${t(spec.unit)}` : ''
    return `${t(spec.label).toLowerCase()}${symbol} ${parameterText(spec, params[name] ?? spec.default)}${unit}`
  })
  return t('{name}: {text}', { name: t(generator.title), text: values.join(', ') })
}
