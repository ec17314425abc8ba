import { expect, test } from 'vitest'
import { ref } from 'vue'
import { sampleRun } from '../../testing/sample-run.ts'
import { basicColumns } from './basic-columns.ts'
import { groupByColumn, runEntry, tableEntries, type TableEntry } from './table-entries.ts'
import { useRowSelection } from './useRowSelection.ts'
import { useTableKeys } from './useTableKeys.ts'

const rows = ['a', 'b', 'c', 'd'].map((id, index) => sampleRun({ id, method: index < 2 ? 'vat' : 'supervised' }))

/** A table under the keyboard, and what its keys did. */
function openTable(entries: readonly TableEntry[]) {
  const done: string[] = []
  const selected = ref<ReadonlySet<string>>(new Set())
  const selection = useRowSelection(selected, () => entries)
  const note = (deed: string) => (entry: TableEntry) => void done.push(`${deed} ${entry.key}`)
  const rowsOf = (entry: TableEntry) => (entry.kind === 'run' ? [entry.row] : entry.group.runs)
  const keys = useTableKeys(() => entries, {
    reveal: () => undefined,
    open: note('open'),
    select: (entry) => selection.select(rowsOf(entry), true),
    selectAll: () => selection.selectAll(true),
    clear: () => selection.selectAll(false),
    toggle: (group, open) => void done.push(`${open ? 'unfold' : 'fold'} ${group}`),
    star: note('star'),
    tag: note('tag'),
    trash: note('trash'),
  })
  const press = (key: string, modifiers: Partial<Pick<KeyboardEvent, 'shiftKey' | 'ctrlKey'>> = {}) => {
    const held = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...modifiers }
    const event = { key, ...held, preventDefault: () => undefined, target: null }
    keys.onKeydown(event as KeyboardEvent)
  }
  return { press, done, keys, selection, chosen: () => [...selected.value].join('') }
}

test('arrows move within the table, Shift selects what they pass, letters act on the active line', () => {
  const { press, done, keys, chosen } = openTable(rows.map((row) => runEntry(row)))
  press('s')
  expect(done).toEqual([])
  press('ArrowDown')
  press('ArrowDown', { shiftKey: true })
  expect(chosen()).toBe('ab')
  for (const key of ['s', 't', 'Enter', 'Delete']) press(key)
  expect(done).toEqual(['star b', 'tag b', 'open b', 'trash b'])
  press('End')
  press('ArrowDown')
  expect(keys.activeKey.value).toBe('d')
})

test('all are selected and none', () => {
  const { press, selection, chosen } = openTable(rows.map((row) => runEntry(row)))
  press('a', { ctrlKey: true })
  expect([chosen(), selection.all.value]).toEqual(['abcd', 'all'])
  press('Escape')
  expect([chosen(), selection.all.value]).toEqual(['', 'none'])
  selection.selectRange('d', 'b', true)
  expect([chosen(), selection.all.value]).toEqual(['bcd', 'some'])
})

test('arrows to the side fold a group; from one of its runs the left one goes to its heading', () => {
  const method = basicColumns({}).find(({ id }) => id === 'method')!
  const groups = groupByColumn(rows, method)
  const { press, done, keys, chosen } = openTable(tableEntries(groups, new Set(['vat'])))
  press('Home')
  press('ArrowLeft')
  press('ArrowRight')
  expect(done).toEqual(['fold vat', 'unfold vat'])
  press('ArrowDown')
  press('ArrowLeft')
  expect(keys.activeKey.value).toBe('group vat')
  press(' ')
  expect(chosen()).toBe('ab')
})
