/** What a long set-up step says of itself. `fraction` is 0 … 1 where it is known. */
export type ReportProgress = (message: string, fraction?: number) => void

/**
 * Writes progress to standard error: in place on a terminal, else one line per message and per quarter,
 * so that a log stays short.
 */
export function terminalProgress(stream: NodeJS.WriteStream = process.stderr): ReportProgress {
  let lastMessage = ''
  let lastQuarter = -1
  return (message, fraction) => {
    const percent = fraction === undefined ? '' : ` ${Math.floor(fraction * 100)} %`
    const quarter = fraction === undefined ? -1 : Math.floor(fraction * 4)
    if (stream.isTTY) {
      const start = message === lastMessage ? '\r\u001b[K' : lastMessage === '' ? '' : '\n'
      stream.write(`${start}${message}${percent}`)
      if (fraction === undefined || fraction >= 1) stream.write('\n')
    } else if (message !== lastMessage || quarter !== lastQuarter) {
      stream.write(`${message}${percent}\n`)
    }
    lastMessage = stream.isTTY && (fraction === undefined || fraction >= 1) ? '' : message
    lastQuarter = quarter
  }
}
