import MarkdownIt from 'markdown-it'

/** HTML of a note is text, pictures are off: nothing that someone else wrote runs or asks the network for something. */
const markdown = new MarkdownIt({ html: false, linkify: true, breaks: true }).disable('image')

markdown.renderer.rules['link_open'] = (tokens, index, options, _environment, renderer) => {
  tokens[index]?.attrSet('target', '_blank')
  tokens[index]?.attrSet('rel', 'noopener noreferrer')
  return renderer.renderToken(tokens, index, options)
}

/** CommonMark to HTML that is safe to show. Links open outside. */
export function renderMarkdown(text: string): string {
  return markdown.render(text)
}
