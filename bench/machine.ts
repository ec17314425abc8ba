import { availableParallelism, cpus, loadavg, release, type } from 'node:os'

/** Where figures come from, in one line; a load far from 0 at the start means that something else was computing too. */
export function describeMachine(): string {
  const processor = cpus()[0]?.model.trim() ?? 'unknown processor'
  const cores = availableParallelism()
  return `${processor}, ${cores} ${cores === 1 ? 'core' : 'cores'}; ${type()} ${release()}; Node ${process.version}; load ${loadavg()[0].toFixed(2)} at the start`
}
