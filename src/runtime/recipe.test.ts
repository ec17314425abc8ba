import { expect, test } from 'vitest'
import { runtimeRecipe, type RuntimeVariant } from './recipe.ts'

const supported: [string, RuntimeVariant][] = [
  ['linux-x64', 'cpu'],
  ['linux-x64', 'gpu'],
  ['linux-arm64', 'cpu'],
  ['darwin-arm64', 'cpu'],
]

test.each(supported)('%s %s pins every wheel of one TensorFlow version', (platform, variant) => {
  const recipe = runtimeRecipe(variant, platform)
  const [tensorflow] = recipe?.wheels ?? []
  expect(tensorflow?.requirement).toMatch(new RegExp(`^tensorflow(-cpu)?==${recipe?.version}$`))
  for (const wheel of recipe?.wheels ?? []) {
    const [name = '', version = ''] = wheel.requirement.split('==')
    expect(wheel.file.startsWith(`${name.replaceAll('-', '_')}-${version}-`)).toBe(true)
    expect(wheel.file).toContain(wheel.platform)
    expect(wheel.sha256).toMatch(/^[0-9a-f]{64}$/)
  }
})

test('variants and platforms have folders of their own', () => {
  const folders = supported.map(([platform, variant]) => runtimeRecipe(variant, platform)?.directory)
  expect(new Set(folders).size).toBe(supported.length)
})

test('Windows has no recipe', () => {
  expect(runtimeRecipe('cpu', 'win32-x64')).toBeUndefined()
})
