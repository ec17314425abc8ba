import type { Report, ReportTable } from './build-report.ts'

/** Signs that mean something to LaTeX, or that pdfLaTeX does not have. */
const replacements: Readonly<Record<string, string>> = {
  '\\': String.raw`\textbackslash{}`,
  '{': String.raw`\{`,
  '}': String.raw`\}`,
  '%': String.raw`\%`,
  '&': String.raw`\&`,
  '#': String.raw`\#`,
  // After a line's end it would begin an optional argument.
  '[': '{[}',
  ']': '{]}',
  _: String.raw`\_`,
  $: String.raw`\$`,
  '^': String.raw`\textasciicircum{}`,
  '~': String.raw`\textasciitilde{}`,
  '<': '$<$',
  '>': '$>$',
  '|': '$|$',
  '"': "''",
  '±': String.raw`$\pm$`,
  '−': '$-$',
  '–': '--',
  '—': '---',
  '…': String.raw`\ldots{}`,
  '·': String.raw`$\cdot$`,
  '×': String.raw`$\times$`,
  '«': '``',
  '»': "''",
  '’': "'",
  '“': '``',
  '”': "''",
  '\u202f': '~',
  '\u00a0': '~',
  α: String.raw`$\alpha$`,
  β: String.raw`$\beta$`,
  γ: String.raw`$\gamma$`,
  Γ: String.raw`$\Gamma$`,
  ε: String.raw`$\varepsilon$`,
  λ: String.raw`$\lambda$`,
  μ: String.raw`$\mu$`,
  ξ: String.raw`$\xi$`,
  σ: String.raw`$\sigma$`,
}

/** The report's tables for a LaTeX document that loads `booktabs` and `adjustbox`. */
export function latexReport({ title, notes, tables }: Report): string {
  const comments = [title, 'Needs \\usepackage{booktabs} and \\usepackage{adjustbox}.', ...notes]
  return `${[comments.map(comment).join('\n'), ...tables.map(table)].join('\n\n')}\n`
}

function table({ caption, head, rows }: ReportTable): string {
  const line = (cells: readonly string[]) => String.raw`    ${cells.map(escapeLatex).join(' & ')} \\`
  return [
    String.raw`\begin{table}`,
    String.raw`  \caption{${escapeLatex(caption)}}`,
    String.raw`  \begin{adjustbox}{max width=\textwidth}`,
    String.raw`  \begin{tabular}{${'l'.repeat(head.length)}}`,
    String.raw`    \toprule`,
    line(head),
    String.raw`    \midrule`,
    ...rows.map(line),
    String.raw`    \bottomrule`,
    String.raw`  \end{tabular}`,
    String.raw`  \end{adjustbox}`,
    String.raw`\end{table}`,
  ].join('\n')
}

export function escapeLatex(text: string): string {
  return [...text.replace(/\s+/g, ' ')].map((sign) => replacements[sign] ?? sign).join('')
}

function comment(text: string): string {
  return `% ${text.replace(/\s+/g, ' ')}`
}
