/** What a stage of the test run counted. */
export interface StageCount {
  passed: number
  failed: number
}

/** One step of the test run. */
export interface Stage {
  title: string
  run(): Promise<StageCount>
}

/**
 * Runs every stage whatever the ones before did, prints each with its time, and closes with one line of totals.
 * A stage that throws counts as one failure.
 */
export async function runStages(stages: readonly Stage[], print: (line: string) => void): Promise<StageCount> {
  const total: StageCount = { passed: 0, failed: 0 }
  for (const stage of stages) {
    print(`── ${stage.title}`)
    const start = Date.now()
    const count = await stage.run().catch((error: unknown): StageCount => {
      print(error instanceof Error ? error.message : String(error))
      return { passed: 0, failed: 1 }
    })
    total.passed += count.passed
    total.failed += count.failed
    const seconds = ((Date.now() - start) / 1000).toFixed(1)
    print(`── ${stage.title}: ${count.passed} passed, ${count.failed} failed, ${seconds} s`)
  }
  print(`${total.passed} passed, ${total.failed} failed`)
  return total
}
