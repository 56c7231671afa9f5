/** The only file that knows better-sqlite3: prepared statements behind two types, one that reads and one that may write. */
import Database from 'better-sqlite3'
import { fail, ok, type Result } from '#shared/kit/result.ts'

export type SqlValue = string | number | bigint | null | Uint8Array
export type SqlParams = readonly SqlValue[] | { readonly [name: string]: SqlValue }

/** Can only read: what every query function takes. */
export type Reader = {
  all<Row>(sql: string, params?: SqlParams): Row[]
  get<Row>(sql: string, params?: SqlParams): Row | undefined
}

/** Can write too; given out by `transact` alone, so no write stands outside a transaction. */
export type Writer = Reader & {
  /** @returns the number of rows that changed. */
  run(sql: string, params?: SqlParams): number
}

export type LongTransaction = {
  readonly writer: Writer
  /** @returns `disk-full` and its like where the commit fails; then nothing is stored. */
  commit(): Result<null>
  rollback(): void
}

/** An open database of one file. */
export type Sqlite = {
  readonly path: string
  readonly reader: Reader
  /** One transaction: a returned failure rolls back as a throw does. Nothing asynchronous may stand inside. */
  transact<Value>(work: (writer: Writer) => Result<Value>): Result<Value>
  /** A transaction that stays open over many turns: only for a worker thread with a connection of its own. */
  begin(): Result<LongTransaction>
  /** Writes to an attached file outside the engagement; only for import-staging.ts. */
  readonly stagingWriter: Writer
  /** Takes back what is open, if anything is. */
  endTransaction(): void
  /** For pragmas and schema statements of the opening recipe and the migrations. */
  exec(sql: string): void
  pragma(name: string): unknown
  close(): void
}

/** Busy for longer than this means another program holds the file; the window must not freeze for it. */
const BUSY_TIMEOUT_MS = 250

const CODES: Readonly<Record<string, string>> = {
  SQLITE_BUSY: 'file-busy',
  SQLITE_LOCKED: 'file-busy',
  SQLITE_FULL: 'disk-full',
  SQLITE_READONLY: 'file-read-only',
  SQLITE_NOTADB: 'file-not-an-engagement',
  SQLITE_CORRUPT: 'file-damaged',
  SQLITE_IOERR: 'file-damaged',
}

/** @returns the failure that a SQLite error means to people, or undefined for an error that is a fault of the program. */
export const failureOfSqliteError = (error: unknown, path: string): Result<never> | undefined => {
  if (!(error instanceof Database.SqliteError)) return undefined
  const code = CODES[error.code] ?? CODES[error.code.split('_').slice(0, 2).join('_')]
  return code === undefined ? undefined : fail(code, { file: path })
}

/** True for a foreign key or uniqueness that would not hold. */
export const isBrokenReference = (error: unknown): boolean =>
  error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT')

class Rollback extends Error {
  readonly result: Result<never>
  constructor(result: Result<never>) {
    super('rolled back by a returned failure')
    this.result = result
  }
}

/** Opens an existing file (or `:memory:`) without touching its settings. @throws SqliteError */
export const openSqlite = (path: string, options: { readonly create?: boolean } = {}): Sqlite => {
  const database = new Database(path, {
    fileMustExist: path !== ':memory:' && options.create !== true,
    timeout: BUSY_TIMEOUT_MS,
  })
  const statements = new Map<string, Database.Statement>()
  const prepared = (sql: string): Database.Statement => {
    const known = statements.get(sql)
    if (known !== undefined) return known
    const statement = database.prepare(sql)
    statements.set(sql, statement)
    return statement
  }
  const writer: Writer = {
    all: <Row>(sql: string, params: SqlParams = []) => prepared(sql).all(params) as Row[],
    get: <Row>(sql: string, params: SqlParams = []) => prepared(sql).get(params) as Row | undefined,
    run: (sql, params = []) => prepared(sql).run(params).changes,
  }
  const transact = <Value>(work: (given: Writer) => Result<Value>): Result<Value> => {
    try {
      return database
        .transaction(() => {
          const result = work(writer)
          if (!result.ok) throw new Rollback(result)
          return result
        })
        .immediate()
    } catch (error) {
      if (error instanceof Rollback) return error.result
      const known = failureOfSqliteError(error, path)
      if (known !== undefined) return known
      throw error
    }
  }
  const attempt = (sql: string): Result<null> => {
    try {
      database.exec(sql)
      return ok(null)
    } catch (error) {
      const known = failureOfSqliteError(error, path)
      if (known !== undefined) return known
      throw error
    }
  }
  const rollback = (): void => {
    if (database.inTransaction) database.exec('ROLLBACK')
  }
  const begin = (): Result<LongTransaction> => {
    const begun = attempt('BEGIN IMMEDIATE')
    if (!begun.ok) return begun
    const commit = (): Result<null> => {
      const committed = attempt('COMMIT')
      if (!committed.ok) rollback()
      return committed
    }
    return ok({ writer, commit, rollback })
  }
  return {
    path,
    begin,
    reader: { all: writer.all, get: writer.get },
    stagingWriter: writer,
    endTransaction: rollback,
    transact,
    exec: sql => void database.exec(sql),
    pragma: name => database.pragma(name, { simple: true }),
    close: () => void database.close(),
  }
}
