/** What went wrong, by who can mend it. Decides exit codes and how the interface words it. */
export type FailureKind =
  | 'invalid-input' // the caller's words are off: exit code 2
  | 'not-found' // names something that does not exist: exit code 2
  | 'conflict' // another process or state holds it
  | 'environment' // disk, permissions, missing runtime
  | 'diverged' // a loss stopped being finite
  | 'crashed' // a process died
  | 'internal' // a defect of ours

/** A failure as it crosses a process boundary or lies in the store. */
export interface FailureRecord {
  kind: FailureKind
  message: string
  stack?: string
}

/** An error with a kind. The message says what happened, the value received, what was expected and what to do. */
export class Failure extends Error {
  readonly kind: FailureKind

  constructor(kind: FailureKind, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'Failure'
    this.kind = kind
  }
}

export function invalidInput(message: string): Failure {
  return new Failure('invalid-input', message)
}

export function notFound(message: string): Failure {
  return new Failure('not-found', message)
}

/** The words of any thrown value. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown)
}

/** Any thrown value as a record; an unknown error is an internal one. */
export function toFailureRecord(thrown: unknown): FailureRecord {
  if (thrown instanceof Failure) return { kind: thrown.kind, message: thrown.message, stack: thrown.stack }
  if (thrown instanceof Error) {
    return { kind: kindOfSystemError(thrown) ?? 'internal', message: thrown.message, stack: thrown.stack }
  }
  return { kind: 'internal', message: messageOf(thrown) }
}

export function fromFailureRecord(record: FailureRecord): Failure {
  return new Failure(record.kind, record.message)
}

const environmentCodes = new Set(['ENOSPC', 'EROFS', 'EACCES', 'EPERM', 'EDQUOT', 'EMFILE', 'EIO'])

function kindOfSystemError(error: Error): FailureKind | undefined {
  const code = 'code' in error ? error.code : undefined
  return typeof code === 'string' &&
    (environmentCodes.has(code) || code === 'SQLITE_FULL' || code === 'SQLITE_READONLY')
    ? 'environment'
    : undefined
}
