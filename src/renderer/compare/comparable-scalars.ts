import type { MethodDescriptor } from '../../shared/method-descriptor.ts'
import type { RunRow } from '../../shared/runs.ts'

/** Scalars that every run logs first, then those of some, each group in the order of the first run that has it. */
export function comparableScalars(runs: readonly RunRow[], methods: ReadonlyMap<string, MethodDescriptor>): string[] {
  const lists = runs.map((run) => methods.get(run.method)?.scalars.map(({ name }) => name) ?? [])
  const all = [...new Set(lists.flat())]
  const inEvery = (name: string) => lists.every((list) => list.includes(name))
  return [...all.filter(inEvery), ...all.filter((name) => !inEvery(name))]
}
