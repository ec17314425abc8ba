import { expect, it } from 'vitest'
import { exitReason } from './exit-reason.ts'

it.each([
  [{ code: null, signal: 'SIGKILL' }, '', 'killed from outside (SIGKILL)'],
  [{ code: null, signal: 'SIGSEGV' }, '', 'crashed in native code (SIGSEGV)'],
  [{ code: 134, signal: null }, 'FATAL ERROR: Reached heap limit: JavaScript heap out of memory', 'ran out of memory'],
  [{ code: null, signal: 'SIGABRT' }, "terminate called after throwing 'std::bad_alloc'", 'ran out of memory'],
  [{ code: 7, signal: null }, '', 'ended with exit code 7'],
  [{ code: null, signal: 'SIGTERM' }, '', 'ended from outside (SIGTERM)'],
])('words %o', (exit, stderr, words) => {
  expect(exitReason(exit, stderr).message).toContain(words)
})
