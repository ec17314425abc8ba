import { toFailureRecord } from '../shared/failures.ts'

/**
 * Runs a command to its exit code: 0 done, 1 failed, 2 wrong use. What goes wrong is one message on standard error;
 * only a defect of ours shows its stack.
 * @param command gives the exit code
 */
export async function runCommand(command: (words: string[]) => Promise<number>): Promise<void> {
  // A reader that has enough, such as `head`, closes the pipe: nothing is left to be said then.
  process.stdout.on('error', () => process.exit())
  try {
    process.exitCode = await command(joinNegativeNumbers(process.argv.slice(2)))
  } catch (error) {
    const { kind, message, stack } = isWrongOption(error)
      ? { kind: 'invalid-input' as const, message: wordWrongOption(error), stack: undefined }
      : toFailureRecord(error)
    console.error(kind === 'internal' ? (stack ?? message) : message)
    process.exitCode = kind === 'invalid-input' || kind === 'not-found' ? 2 : 1
  }
}

/** What `parseArgs` throws for an unknown option or a missing value. */
function isWrongOption(error: unknown): error is Error & { code: unknown } {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}

function wordWrongOption({ code, message }: Error & { code: unknown }): string {
  if (code !== 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return message
  const [sentence] = message.split('. ')
  return `${sentence}: --help lists the options`
}

/** `--steps -5` as `--steps=-5`: else `parseArgs` takes the number for an option and does not name it. */
function joinNegativeNumbers(words: readonly string[]): string[] {
  const joined: string[] = []
  for (const word of words) {
    const option = joined.at(-1)
    if (/^-[\d.]/.test(word) && option !== undefined && /^--[\w-]+$/.test(option)) {
      joined.splice(-1, 1, `${option}=${word}`)
    } else joined.push(word)
  }
  return joined
}
