import { z } from 'zod'

const tableStateSchema = z.object({
  /** Ids, left to right, after the name. */
  columns: z.array(z.string()),
  /** Pixels, by id of a column that was dragged. */
  widths: z.record(z.string(), z.number().min(40).max(1000)),
  filter: z.string(),
  order: z.object({ column: z.string(), descending: z.boolean() }),
  /** `none`, `recipe`, or the id of a column. */
  grouping: z.string(),
})

/** How a user arranged the table of runs: what a saved view keeps. */
export type TableState = z.infer<typeof tableStateSchema>
export type RunOrder = TableState['order']

export const usualTableState: TableState = {
  columns: [
    'status',
    'sparkLine',
    'testError',
    'testErrorAtBestValidation',
    'bestTestError',
    'method',
    'labels',
    'seed',
    'dataset',
    'tags',
    'createdAt',
  ],
  widths: {},
  filter: '',
  order: { column: 'createdAt', descending: true },
  grouping: 'none',
}

/** @returns undefined for a text that is no table state */
export function parseTableState(text: string): TableState | undefined {
  try {
    return tableStateSchema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
