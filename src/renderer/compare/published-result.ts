import type { MethodDescriptor, PublishedResult } from '../../shared/method-descriptor.ts'
import type { RunRow } from '../../shared/runs.ts'

/** The published result of the preset that a run was started from. */
export function publishedResult(
  run: RunRow,
  methods: ReadonlyMap<string, MethodDescriptor>,
): PublishedResult | undefined {
  return methods.get(run.method)?.presets.find(({ id }) => id === run.preset)?.published
}
