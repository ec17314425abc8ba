import { h, type FunctionalComponent } from 'vue'
import { renderMarkdown } from './render-markdown.ts'

/** A text in Markdown as it reads. */
export const MarkdownText: FunctionalComponent<{ text: string }> = ({ text }) =>
  h('div', { class: 'markdown', innerHTML: renderMarkdown(text) })
MarkdownText.props = ['text']
