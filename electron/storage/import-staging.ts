/**
 * The waiting room of a large import: rows are written to a private file of their own while the client's file is read, and go into
 * the engagement at the end, all at once. Until then the engagement is not touched, and a crash leaves it as it was.
 */
import { rmSync, writeFileSync } from 'node:fs'
import type { Sqlite, SqlValue, Writer } from './sqlite.ts'

export type Staging = {
  readonly writer: Writer
  /** Ends the filling; only then may the engagement's own transaction begin. */
  filled(): void
  /** Lets go of the file and removes it. */
  close(): void
}

const TABLES = `
CREATE TABLE staged.orders (
  row INTEGER PRIMARY KEY, order_id TEXT NOT NULL, client_id TEXT NOT NULL, date TEXT NOT NULL, amount INTEGER NOT NULL,
  product TEXT, quantity REAL
) STRICT;
CREATE TABLE staged.clients (id TEXT NOT NULL, row INTEGER NOT NULL) STRICT;
CREATE TABLE staged.problems (
  seq INTEGER PRIMARY KEY, sheet TEXT NOT NULL, row INTEGER NOT NULL, col TEXT, value TEXT, code TEXT NOT NULL, severity TEXT NOT NULL
) STRICT;`

/** Pages of the engagement held in memory while a million rows go into it; the usual 2 MB would be read again and again. */
const CACHE_KIB = 12_288
const STAGED_CACHE_KIB = 2048

const remove = (path: string): void => {
  for (const ending of ['', '-journal', '-wal', '-shm']) rmSync(`${path}${ending}`, { force: true })
}

/** @param path in a private folder; what stands there is removed. Call outside any transaction. */
export const attachStaging = (database: Sqlite, path: string): Staging => {
  remove(path)
  // Made here, so that it is the owner's alone to read; SQLite takes an empty file for a new one.
  writeFileSync(path, '', { mode: 0o600 })
  database.exec(`ATTACH '${path.replaceAll("'", "''")}' AS staged`)
  // Work in progress needs no durability: it is thrown away whatever happens.
  for (const setting of [
    'journal_mode = OFF',
    'synchronous = OFF',
    'secure_delete = OFF',
    `cache_size = -${STAGED_CACHE_KIB}`,
  ])
    database.pragma(`staged.${setting}`)
  database.pragma(`main.cache_size = -${CACHE_KIB}`)
  // Looked up row by row they cost more than the rows; storeStagedOrders compares them once, at the end.
  database.pragma('foreign_keys = OFF')
  database.exec(`${TABLES} BEGIN`)
  return {
    writer: database.stagingWriter,
    filled: () => database.exec('COMMIT'),
    close: () => {
      database.endTransaction()
      database.exec('DETACH staged')
      database.pragma('foreign_keys = ON')
      remove(path)
    },
  }
}

/** Rows written with one statement: the way into SQLite is paid for once for all of them. */
const AT_ONCE = 64

export type RowBatch = {
  /** The values of rows on their way; push those of one row, then call `next`. */
  readonly values: SqlValue[]
  next(): void
  flush(): void
}

/** Gathers rows for a table of `width` columns and writes them many at a time. */
export const createRowBatch = (writer: Writer, table: string, width: number): RowBatch => {
  const row = `(${Array.from({ length: width }, () => '?').join(', ')})`
  const insert = (rows: number): string =>
    `INSERT INTO ${table} VALUES ${Array.from({ length: rows }, () => row).join(', ')}`
  const many = insert(AT_ONCE)
  const single = insert(1)
  const values: SqlValue[] = []
  return {
    values,
    next: () => {
      if (values.length < AT_ONCE * width) return
      writer.run(many, values)
      values.length = 0
    },
    flush: () => {
      for (let start = 0; start < values.length; start += width) writer.run(single, values.slice(start, start + width))
      values.length = 0
    },
  }
}
