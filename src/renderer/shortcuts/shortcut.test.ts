import { expect, test } from 'vitest'
import { everywhere } from '../../shared/app-shortcuts.ts'
import { isPressed } from './shortcut.ts'
import { runsTable } from './shortcuts.ts'

function press(key: string, held: Partial<KeyboardEvent> = {}): KeyboardEvent {
  const event = { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held }
  return event as KeyboardEvent
}

test('what is held must be held, and nothing else', () => {
  expect(isPressed(press('k', { metaKey: true }), everywhere.palette)).toBe(true)
  expect(isPressed(press('k'), everywhere.palette)).toBe(false)
  expect(isPressed(press('s', { ctrlKey: true }), runsTable.star)).toBe(false)
  expect(isPressed(press('ArrowDown', { shiftKey: true }), runsTable.move)).toBe(false)
  expect(isPressed(press('ArrowDown', { shiftKey: true }), runsTable.extend)).toBe(true)
})

test('a sign may take Shift to type', () => {
  expect(isPressed(press('?', { shiftKey: true }), everywhere.sheet)).toBe(true)
})
