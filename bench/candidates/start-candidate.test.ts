import { describe, expect, it } from 'vitest'
import { startCandidate } from './start-candidate.ts'

const ready = { type: 'ready', library: 'made-up 1.0', device: 'none', firstStepMilliseconds: 2, losses: [{ loss: 3 }] }

/** A process that says `greeting` and then answers each line by `answer`, a JavaScript expression of `line`. */
function fakeCandidate(greeting: string, answer: string) {
  const script = `
    console.log(${JSON.stringify(greeting)})
    require('node:readline').createInterface({ input: process.stdin }).on('line', (line) => { ${answer} })`
  return startCandidate({ file: process.execPath, args: ['-e', script] })
}

describe('a candidate', () => {
  it('tells what it is and how long steps take, whatever else is printed', async () => {
    const candidate = await fakeCandidate(
      `library says hello\n{"type":"other"}\n${JSON.stringify(ready)}`,
      `console.log(JSON.stringify({ type: 'ran', milliseconds: 2 * Number(line.split(' ')[1]) }))`,
    )
    expect(candidate.ready).toEqual(ready)
    expect(await candidate.run(21)).toBe(42)
    expect(await candidate.run(5)).toBe(10)
    await candidate.close()
  })

  it('that cannot start says why', async () => {
    await expect(fakeCandidate('{"type":"failed","reason":"no TensorFlow"}', '')).rejects.toThrow('no TensorFlow')
    const dying = {
      file: process.execPath,
      args: ['-e', 'console.error("first"); console.error("no torch"); process.exit(3)'],
    }
    await expect(startCandidate(dying)).rejects.toThrow(/^no torch$/)
    await expect(startCandidate({ file: '/nowhere/python', args: [] })).rejects.toThrow(/ENOENT/)
  })

  it('that dies at work fails the measurement', async () => {
    const candidate = await fakeCandidate(JSON.stringify(ready), 'process.exit(7)')
    await expect(candidate.run(1)).rejects.toThrow('it ended with code 7')
    await candidate.close()
  })
})
