import { formatCount, formatError, formatScalar, formatShare } from '../../format/numbers.ts'
import { t } from '../../i18n/translate.ts'
import type { DecodedMap } from './decode-map.ts'
import type { MapCell } from './map-frame.ts'

/** The map in words, for readers who do not see it. */
export function describeMap(map: DecodedMap): string {
  const cells = map.classNames.map(() => 0)
  for (const predicted of map.classes) cells[predicted] = (cells[predicted] ?? 0) + 1
  const shares = cells.map(
    (count, index) =>
      `${t('class {name}', { name: map.classNames[index] ?? '' })} ${formatShare(count / map.classes.length)}`,
  )
  const labeled = map.points.filter((point) => point.labeled).length
  return [
    t('Decisions over x₁ from {left} to {right} and x₂ from {bottom} to {top}.', {
      left: formatError(map.x[0]),
      right: formatError(map.x[1]),
      bottom: formatError(map.y[0]),
      top: formatError(map.y[1]),
    }),
    t('Share of the area: {shares}.', { shares: shares.join(', ') }),
    t('{labeled} labelled and {others} other points.', {
      labeled: formatCount(labeled),
      others: formatCount(map.points.length - labeled),
    }),
    t('Largest LDS {number} nats.', { number: formatScalar(map.largestLds) }),
  ].join(' ')
}

/** What the map says of one cell: `x₁ 0.52, x₂ −0.31: class 1 with 93.1 %, LDS 0.0213 nats`. */
export function describeCell(map: DecodedMap, { column, row }: MapCell): string {
  const cell = row * map.columns + column
  const x = map.x[0] + ((column + 0.5) / map.columns) * (map.x[1] - map.x[0])
  const y = map.y[0] + ((row + 0.5) / map.rows) * (map.y[1] - map.y[0])
  const name = map.classNames[map.classes[cell] ?? 0] ?? ''
  const lds = ((map.lds[cell] ?? 0) / 255) * map.largestLds
  const place = `x₁ ${formatError(x)}, x₂ ${formatError(y)}`
  return t('{place}: class {name} with {share}, LDS {lds} nats', {
    place,
    name,
    share: formatShare((map.confidence[cell] ?? 0) / 255),
    lds: formatScalar(lds),
  })
}
