import type { ScalarSeries } from '../../shared/runs.ts'

const starts: Readonly<Record<string, number>> = { 'loss/supervised': 2.3, 'loss/lds': 1.4 }

/** A falling, noisy curve of `steps` steps: the same name and seed give the same curve. */
export function fakeSeries(name: string, steps: number, seed: number): ScalarSeries {
  const every = name.startsWith('error/') ? 100 : 20
  const list = Array.from({ length: Math.floor(steps / every) + 1 }, (_, index) => index * every)
  const start = starts[name] ?? 89
  const floor = name.startsWith('error/') ? 5 + (seed % 4) : 0.05
  const values = list.map((step, index) => {
    const noise = 1 + 0.16 * Math.sin(index * 12.9898 * (1 + (seed % 7)) + name.length)
    return floor + (start - floor) * Math.exp(-step / 500) * noise + floor * 0.06 * Math.sin(index * 3.7 + seed)
  })
  return {
    name,
    steps: list,
    epochs: list.map((step) => step / 236),
    activeSeconds: list.map((step) => step / 12.4),
    values,
    total: list.length,
  }
}
