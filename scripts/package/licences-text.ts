import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const licenceFile = /^(licen[cs]e|copying|notice)[^.]*(\.(md|txt|markdown))?$/i
const rule = '='.repeat(80)

/**
 * The licences of packages in one text, each under its name and version. A package that is not on this machine, because it
 * is for another, is passed over; one that ships no text of its own is named with its licence's identifier.
 * @throws Error for a package that tells no licence at all
 */
export function licencesText(root: string, names: readonly string[]): string {
  const sections = names.toSorted().flatMap((name) => {
    const folder = join(root, 'node_modules', name)
    return existsSync(join(folder, 'package.json')) ? [sectionOf(name, folder)] : []
  })
  return `Penumbra is under the MIT licence:\n\n${readFileSync(join(root, 'LICENSE'), 'utf8')}\n${sections.join('\n')}`
}

function sectionOf(name: string, folder: string): string {
  const { version, license }: { version: string; license?: string | { type: string } } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  )
  const identifier = typeof license === 'object' ? license.type : license
  const texts = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && licenceFile.test(entry.name))
    .map((entry) => readFileSync(join(folder, entry.name), 'utf8').trim())
  if (identifier === undefined && texts.length === 0) throw new Error(`${name} ${version} tells no licence`)
  return `${rule}\n${name} ${version}${identifier ? ` (${identifier})` : ''}\n${rule}\n\n${texts.join('\n\n')}\n`
}
