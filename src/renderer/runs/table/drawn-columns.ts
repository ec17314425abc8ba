/** Columns that show more than a text. The others need no component: a table draws hundreds of cells at once. */
export const drawnColumns: ReadonlySet<string> = new Set(['status', 'tags', 'sparkLine'])
