import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isInstalled } from './dependencies.mjs'

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'penumbra-dependencies-'))
  mkdirSync(join(root, 'node_modules'))
  writeLock('package-lock.json', { left: '1.0.0' })
})

afterEach(() => rmSync(root, { recursive: true }))

function writeLock(file: string, versions: Record<string, string>, optional = false): void {
  const packages = Object.fromEntries(
    Object.entries(versions).map(([name, version]) => [`node_modules/${name}`, { version, optional }]),
  )
  writeFileSync(join(root, file), JSON.stringify({ packages: { '': { version: '0.1.0' }, ...packages } }))
}

test('an empty node_modules is not installed', () => {
  expect(isInstalled(root)).toBe(false)
})

test("npm's own record of the same versions counts, an other version does not", () => {
  writeLock('node_modules/.package-lock.json', { left: '0.9.0' })
  expect(isInstalled(root)).toBe(false)
  writeLock('node_modules/.package-lock.json', { left: '1.0.0' })
  expect(isInstalled(root)).toBe(true)
})

test('a changed lock file makes an installation stale', () => {
  writeLock('node_modules/.package-lock.json', { left: '1.0.0' })
  expect(isInstalled(root)).toBe(true)
  writeLock('package-lock.json', { left: '1.0.0', right: '2.0.0' })
  expect(isInstalled(root)).toBe(false)
})

test('an optional package of another platform may be absent', () => {
  writeLock('package-lock.json', { other: '1.0.0' }, true)
  writeLock('node_modules/.package-lock.json', {})
  expect(isInstalled(root)).toBe(true)
})
