import { join } from 'node:path'
import { makeFolder } from '../../runtime/make-folder.ts'
import { asStorageFailure } from '../storage-failure.ts'
import { isOlderDatabase, openConnection, openReadOnlyConnection, type Connection } from './connection.ts'
import { DatasetStore } from './dataset-store.ts'
import { lockDirectory } from './directory-lock.ts'
import { EvaluationStore } from './evaluation-store.ts'
import { ExportStore } from './export-store.ts'
import { LogStore } from './log-store.ts'
import { QueueStore } from './queue-store.ts'
import { RunCopyStore } from './run-copy-store.ts'
import { RunEventStore } from './run-event-store.ts'
import { RunSizes } from './run-sizes.ts'
import { RunStore } from './run-store.ts'
import { SavedViewStore } from './saved-view-store.ts'
import { ScalarStore } from './scalar-store.ts'
import { SettingsStore } from './settings-store.ts'
import { SplitStore } from './split-store.ts'
import { StudyStore } from './study-store.ts'
import type { QueryResult } from './user-query.ts'
import { ViewStore } from './view-store.ts'

/** All that lasts, except the files in the run, data set and split folders. SQL is written nowhere else. */
export interface Store {
  readonly runs: RunStore
  readonly events: RunEventStore
  readonly scalars: ScalarStore
  readonly sizes: RunSizes
  readonly copies: RunCopyStore
  readonly views: ViewStore
  readonly logs: LogStore
  readonly queue: QueueStore
  readonly settings: SettingsStore
  readonly savedViews: SavedViewStore
  readonly datasets: DatasetStore
  readonly splits: SplitStore
  readonly studies: StudyStore
  readonly exports: ExportStore
  /**
   * Answers a statement that a user wrote.
   * @throws Failure `invalid-input` for one that does not only read
   */
  query(text: string): QueryResult
  /** All of `work` is committed, or nothing of it when it throws. */
  transaction<Result>(work: () => Result): Result
  close(): void
}

/** The database of a data folder. */
export function databaseFile(directory: string): string {
  return join(directory, 'penumbra.sqlite')
}

/**
 * Takes the data folder for this process and opens its database, creating both when they are missing.
 * @throws Failure `conflict` when another workbench holds the folder, `environment` when it cannot be used
 */
export function openStore(directory: string): Store {
  asStorageFailure(directory, () => makeFolder(directory))
  const lock = lockDirectory(directory)
  try {
    return assemble(openConnection(databaseFile(directory)), () => lock.release())
  } catch (error) {
    lock.release()
    throw error
  }
}

/**
 * Migrates the database of a folder that an older Penumbra wrote; a copy of it stays.
 * @throws Failure `conflict` when a workbench holds the folder, `environment` when it cannot be written
 */
export function bringUpToDate(directory: string): void {
  if (isOlderDatabase(databaseFile(directory))) openStore(directory).close()
}

/**
 * Opens an existing database for reading, whoever holds the folder.
 * @throws Failure `environment`
 */
export function openReadOnlyStore(directory: string): Store {
  return assemble(openReadOnlyConnection(databaseFile(directory)), () => {})
}

function assemble(connection: Connection, release: () => void): Store {
  const scalars = new ScalarStore(connection)
  const views = new ViewStore(connection)
  return {
    runs: new RunStore(connection),
    events: new RunEventStore(connection, scalars, new EvaluationStore(connection), views),
    scalars,
    sizes: new RunSizes(connection),
    copies: new RunCopyStore(connection),
    views,
    logs: new LogStore(connection),
    queue: new QueueStore(connection),
    settings: new SettingsStore(connection),
    savedViews: new SavedViewStore(connection),
    datasets: new DatasetStore(connection),
    splits: new SplitStore(connection),
    studies: new StudyStore(connection),
    exports: new ExportStore(connection),
    query: (text) => connection.query(text),
    transaction: (work) => connection.transaction(work),
    close() {
      connection.close()
      release()
    },
  }
}
