import type { Report, ReportTable } from './build-report.ts'

/** The report as GitHub's Markdown. */
export function markdownReport({ title, notes, tables }: Report): string {
  const parts = [
    `# ${escapeMarkdown(title)}`,
    ...tables.map(table),
    notes.map((note) => `- ${escapeMarkdown(note)}`).join('\n'),
  ]
  return `${parts.join('\n\n')}\n`
}

function table({ caption, head, rows }: ReportTable): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escapeMarkdown).join(' | ')} |`
  return [`**${escapeMarkdown(caption)}**`, '', line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join(
    '\n',
  )
}

/** Every sign that could be taken for markup, and no line break: what is given is text. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>#|~&]/g, String.raw`\$&`)
    .replace(/\s+/g, ' ')
    .trim()
}
