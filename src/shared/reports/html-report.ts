import { palettes, type Palette, type ThemeName } from '../palette.ts'
import type { Report, ReportTable } from './build-report.ts'
import { columnColor, reportFigureOption, type ReportFigure } from './figure-option.ts'
import type { ReportLanguage } from './report-language.ts'

/** Draws an option of ECharts as an SVG document. */
export type DrawSvg = (option: ReturnType<typeof reportFigureOption>) => string

/** The report as one HTML file without scripts that asks for nothing from elsewhere; light or dark as its reader likes. */
export function htmlReport(
  { title, notes, tables }: Report,
  figures: readonly ReportFigure[],
  language: ReportLanguage,
  draw: DrawSvg,
): string {
  return `<!doctype html>
<html lang="${language.code}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${escapeHtml(title)}</title>
<style>${styles}</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
${tables.map(table).join('\n')}
${figures.map((figure) => drawn(figure, language, draw)).join('\n')}
<ul>${notes.map((note) => `<li>${escapeHtml(note)}</li>`).join('')}</ul>
</body>
</html>
`
}

function table({ caption, head, rows }: ReportTable): string {
  const row = (cells: readonly string[], tag: 'td' | 'th') =>
    `<tr>${cells.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`
  return `<div class="wide" tabindex="0"><table><caption>${escapeHtml(caption)}</caption>
<thead>${row(head, 'th')}</thead>
<tbody>${rows.map((cells) => row(cells, 'td')).join('\n')}</tbody></table></div>`
}

/** Twice, because a drawing holds its colours: the style sheet shows one. */
function drawn(figure: ReportFigure, language: ReportLanguage, draw: DrawSvg): string {
  const { t } = language
  const picture = (theme: ThemeName) => {
    const legend = figure.columns.map(({ title, runs }, index) =>
      legendEntry(
        columnColor(palettes[theme], index),
        runs.length > 1 ? t('{title}, mean of {count} runs', { title, count: runs.length }) : title,
      ),
    )
    return `<div class="${theme}"><p>${legend.join(' ')}</p>${draw(reportFigureOption(figure, palettes[theme], language))}</div>`
  }
  const grouped = figure.columns.some(({ runs }) => runs.length > 1)
  const caption = grouped
    ? t('{title}. Bands: mean ± one standard deviation over seeds; dashed: 95 % interval of the mean.', {
        title: t(figure.title),
      })
    : t(figure.title)
  return `<figure>${picture('light')}${picture('dark')}<figcaption>${escapeHtml(caption)}</figcaption></figure>`
}

function legendEntry(color: string, title: string): string {
  return `<span><i style="background:${color}"></i>${escapeHtml(title)}</span>`
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

const variables = ({ background, surface, border, text, muted }: Palette) =>
  `--background:${background};--surface:${surface};--border:${border};--text:${text};--muted:${muted}`

const styles = `
:root{color-scheme:light dark;${variables(palettes.light)}}
body{max-width:1200px;margin:32px auto;padding:0 24px;background:var(--background);color:var(--text);font:15px/1.5 system-ui,sans-serif}
h1{font-size:24px}
.wide{overflow-x:auto;margin:24px 0}
table{border-collapse:collapse;background:var(--surface)}
caption{padding:6px 0;font-weight:600;text-align:left}
th,td{padding:5px 10px;border:1px solid var(--border);text-align:left;vertical-align:top;font-variant-numeric:tabular-nums}
th{color:var(--muted);font-weight:600}
figure{margin:24px 0}
figure p span{margin-right:16px}
figure i{display:inline-block;width:18px;height:3px;margin-right:6px;vertical-align:middle}
figcaption,ul{color:var(--muted)}
svg{max-width:100%;height:auto}
.dark{display:none}
@media (prefers-color-scheme:dark){:root{${variables(palettes.dark)}}.light{display:none}.dark{display:block}}
`
