import { expect, it } from 'vitest'
import { Failure } from '../shared/failures.ts'
import { asStorageFailure } from './storage-failure.ts'

function failingWith(code: string): () => never {
  return () => {
    throw Object.assign(new Error('raw words'), { code })
  }
}

it.each([
  ['ENOSPC', 'the disk is full'],
  ['SQLITE_FULL', 'the disk is full'],
  ['SQLITE_IOERR_SHMSIZE', 'the disk is full'],
  ['EROFS', 'read-only'],
  ['SQLITE_READONLY_DBMOVED', 'read-only'],
  ['SQLITE_NOTADB', 'no SQLite database'],
  ['ENOTDIR', 'a file is in its way'],
])('words %s with the place and the way out', (code, words) => {
  const work = () => asStorageFailure('/data/here', failingWith(code))
  expect(work).toThrow(Failure)
  expect(work).toThrow(/^\/data\/here .* --data-dir \(/)
  expect(work).toThrow(words)
})

it('names no data folder where the user chose a place to write to', () => {
  const work = () => asStorageFailure('/out/model', failingWith('ENOSPC'), 'output')
  expect(work).toThrow(
    '/out/model cannot be written: the disk is full. Free some space, or choose another place (ENOSPC)',
  )
})

it('leaves other errors alone', () => {
  expect(() => asStorageFailure('/data/here', failingWith('ECONNRESET'))).toThrow(/^raw words$/)
})
