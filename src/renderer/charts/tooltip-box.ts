export interface TooltipLine {
  color: string
  text: string
}

/** A tooltip built as elements: a name is never read as HTML. */
export function tooltipBox(title: string, lines: readonly TooltipLine[]): HTMLElement {
  const box = document.createElement('div')
  box.appendChild(document.createElement('div')).textContent = title
  for (const { color, text } of lines) {
    const line = box.appendChild(document.createElement('div'))
    const swatch = line.appendChild(document.createElement('span'))
    Object.assign(swatch.style, { display: 'inline-block', width: '8px', height: '8px', marginRight: '6px' })
    swatch.style.background = color
    line.append(text)
  }
  return box
}
