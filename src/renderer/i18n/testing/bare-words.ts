import { parse } from 'vue/compiler-sfc'

/** Read out or shown: what stands in them is translated. */
const spokenAttributes = new Set(['title', 'aria-label', 'placeholder', 'alt', 'label', 'caption', 'content', 'what'])
/** What is typed or is a formula reads the same in every language. */
const untranslated = new Set(['code', 'kbd', 'pre', 'svg'])
const names = new Set(['Penumbra'])

/** Of Vue's compiler, which exports no names for them here. */
const nodeType = { element: 1, text: 2, attribute: 6 } as const

type TemplateNode = NonNullable<
  NonNullable<ReturnType<typeof parse>['descriptor']['template']>['ast']
>['children'][number]

/** Words of a component's template that do not go through a translation, each with its file. */
export function bareWords(path: string, source: string): string[] {
  if (!path.endsWith('.vue')) return []
  const { template } = parse(source).descriptor
  const found = template?.ast?.children.flatMap(wordsOf) ?? []
  return found.filter((text) => /\p{L}{2}/u.test(text) && !names.has(text)).map((text) => `${path}: ${text}`)
}

function wordsOf(node: TemplateNode): string[] {
  if (node.type === nodeType.text) return [node.content.trim()]
  if (node.type !== nodeType.element || untranslated.has(node.tag)) return []
  const attributes = node.props.flatMap((attribute) =>
    attribute.type === nodeType.attribute && spokenAttributes.has(attribute.name)
      ? (attribute.value?.content ?? [])
      : [],
  )
  return [...attributes, ...node.children.flatMap(wordsOf)]
}
