import { dirname, relative, resolve, sep } from 'node:path'
import type { Rule } from 'eslint'
import { importProblem } from './boundaries.ts'

const source = resolve(import.meta.dirname, '../../src')

/** ESLint rule: holds the import boundaries between the folders of src, for static, dynamic, type and re-export imports. Tests and tool configurations are free. */
export const importBoundaries: Rule.RuleModule = {
  meta: { type: 'problem', schema: [], messages: { boundary: '{{problem}}' } },
  create(context) {
    const folder = folderOf(context.filename)
    if (folder === undefined || /\.(test|config)\.ts$/.test(context.filename)) return {}
    const check = (node: Rule.Node): void => {
      const specifier = specifierOf(node)
      if (specifier === undefined) return
      const target = specifier.startsWith('.') ? folderOf(resolve(dirname(context.filename), specifier)) : undefined
      const problem = importProblem(folder, specifier, target)
      if (problem) context.report({ node, messageId: 'boundary', data: { problem } })
    }
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    }
  },
}

/** What an import or re-export names; undefined for an export of the file's own and for a computed name. */
function specifierOf(node: Rule.Node): string | undefined {
  if (!('source' in node) || node.source?.type !== 'Literal') return undefined
  return typeof node.source.value === 'string' ? node.source.value : undefined
}

/** The folder below src that holds a file; undefined outside src. */
function folderOf(file: string): string | undefined {
  const [folder, ...rest] = relative(source, file).split(sep)
  return folder === '..' || rest.length === 0 ? undefined : folder
}
