import { expect, test } from 'vitest'
import { createSSRApp } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { sampleVat } from '../testing/sample-methods.ts'
import { readInput } from './field-input.ts'
import ParameterField from './ParameterField.vue'
import { formSections, newDraft, withInput, type RunDraft, type RunFormField } from './run-draft.ts'

const draft = newDraft(sampleVat)

function field(from: RunDraft, name: string): RunFormField {
  const all = formSections(from, sampleVat).flatMap(({ fields }) => fields)
  const found = all.find((candidate) => candidate.name === name)
  if (!found) throw new Error(`The form has no field ${name}.`)
  return found
}

function render(shown: RunFormField): Promise<string> {
  return renderToString(createSSRApp(ParameterField, { field: shown }))
}

test.each([
  ['epsilon', 'number', 'value="5"', 'default 5 · 0 … 20'],
  ['steps', 'integer', 'value="4000"', 'default 4,000 · 1 … 1,000,000'],
  ['hiddenWidths', 'integers', 'value="1200-600"', 'default 1200-600 · 1 to 8 numbers'],
  ['batchNorm', 'boolean', 'role="switch"', 'default yes'],
  ['decay', 'choice', '<option value="linear"', 'default None'],
])('%s, a parameter of kind %s, has its control, help and range', async (name, kind, control, range) => {
  const shown = field(draft, name)
  expect(shown.spec.kind).toBe(kind)
  const html = await render(shown)
  for (const text of [shown.spec.label, shown.spec.help, control, range]) expect(html).toContain(text)
  expect(html).not.toContain('Reset')
})

test('a changed field offers its reset, an invalid one says what is wrong in place of its help', async () => {
  const shown = field(draft, 'epsilon')
  const html = await render(field(withInput(draft, shown, readInput(shown.spec, '99')), 'epsilon'))
  expect(html).toContain('Reset Perturbation norm')
  expect(html).toContain('aria-invalid="true"')
  expect(html).toContain('99: expected a number in 0 … 20')
  expect(html).not.toContain(shown.spec.help)
})
