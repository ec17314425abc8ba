import { expect, test } from 'vitest'
import { sampleMethods } from '../../testing/sample-methods.ts'
import { basicColumns, nameColumn } from './basic-columns.ts'
import { columnSections } from './column-sections.ts'
import { moveItem } from './move-item.ts'
import { parameterColumns, settingColumns } from './parameter-columns.ts'
import { scalarColumns } from './scalar-columns.ts'

const columns = [
  nameColumn,
  ...basicColumns({}),
  ...settingColumns(),
  ...parameterColumns(sampleMethods),
  ...scalarColumns(sampleMethods, new Map()),
]

test('every column has its own id and its own word in a filter', () => {
  expect(new Set(columns.map(({ id }) => id)).size).toBe(columns.length)
  expect(new Set(columns.map(({ word }) => word.toLowerCase())).size).toBe(columns.length)
})

test('columns stand in sections, and the query finds them by title or word', () => {
  expect(columnSections(columns, '').map(({ title }) => title)).toEqual([
    'Run',
    'Settings',
    'Parameters of methods',
    'Curves',
  ])
  const found = columnSections(columns, 'lds min')
  expect(found).toHaveLength(1)
  expect(found[0]?.columns.map(({ id }) => id)).toEqual(['scalars/loss/lds:min'])
})

test('an item moves to a place', () => {
  expect(moveItem(['a', 'b', 'c'], 'a', 2)).toEqual(['b', 'c', 'a'])
})
