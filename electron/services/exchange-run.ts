/** What the exchange worker does: writes one file for another program, or reads one codebook. No engagement is touched here. */
import { readFileSync, statSync } from 'node:fs'
import { readCodebookRows } from '#shared/domain/codebook-table.ts'
import type { Codebook } from '#shared/domain/codebook.ts'
import { cellText, type RawRow } from '#shared/domain/import/raw-cell.ts'
import type { QdaProblem, QdaProject } from '#shared/domain/qda-project.ts'
import { assertNever, fail, ok, type Result } from '#shared/kit/result.ts'
import { readCodebook, writeCodebook } from '#electron/exchange/codebook-xml.ts'
import { readProject } from '#electron/exchange/read-project.ts'
import { writeProject } from '#electron/exchange/write-project.ts'
import { unguardFormula } from '#electron/workbooks/guard-formula.ts'
import { DEFAULT_LIMITS, type ReadLimits } from '#electron/workbooks/limits.ts'
import { openWorkbook } from '#electron/workbooks/open-workbook.ts'
import { writeCsv, writeXlsx, type Table, type WorkbookProperties } from '#electron/workbooks/write-table.ts'
import { openZip } from '#electron/workbooks/zip-guard.ts'

export type WriteTask =
  | { readonly as: 'qdpx'; readonly project: QdaProject }
  | { readonly as: 'qdc'; readonly codebook: Codebook; readonly origin: string }
  | { readonly as: 'csv'; readonly table: Table }
  | { readonly as: 'xlsx'; readonly tables: readonly Table[]; readonly properties: WorkbookProperties }

export type ExchangeTask =
  | { readonly kind: 'write'; readonly target: string; readonly task: WriteTask }
  | { readonly kind: 'read'; readonly path: string; readonly fileName: string }

export type CodebookRead = { readonly codebook: Codebook; readonly problems: readonly QdaProblem[] }

/** @returns the bytes of the file. */
export const writeExchange = (task: WriteTask): Uint8Array => {
  switch (task.as) {
    case 'qdpx':
      return writeProject(task.project)
    case 'qdc':
      return writeCodebook(task.codebook, task.origin)
    case 'csv':
      return Buffer.from(writeCsv(task.table), 'utf8')
    case 'xlsx':
      return writeXlsx(task.tables, task.properties)
    default:
      return assertNever(task)
  }
}

/** Codebooks are small; a project may bring its texts and pictures along. */
const LIMITS: ReadLimits = {
  ...DEFAULT_LIMITS,
  textBytes: 32 * 1024 * 1024,
  rows: 20_000,
  cells: 400_000,
}

const withoutProblems = (read: Result<Codebook>): Result<CodebookRead> =>
  read.ok ? ok({ codebook: read.value, problems: [] }) : read

const readTable = async (path: string, fileName: string): Promise<Result<CodebookRead>> => {
  const workbook = openWorkbook(path, { fileName, limits: LIMITS })
  if (!workbook.ok) return workbook
  const rows: RawRow[] = []
  const read = await workbook.value.readRows({ onRows: batch => void rows.push(...batch) })
  if (!read.ok) return read
  return withoutProblems(readCodebookRows(rows.map(row => row.cells.map(cell => unguardFormula(cellText(cell))))))
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b

/** A file is XML by its name, or by its first sign, whatever mark of an encoding stands before it. */
const isXml = (bytes: Uint8Array, fileName: string): boolean => {
  const opening = Buffer.from(bytes.subarray(0, 200)).toString('latin1').replaceAll('\0', '')
  return /\.(?:qdc|qde|xml)$/i.test(fileName) || /^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?\s*</.test(opening)
}

const read = async (path: string, fileName: string): Promise<Result<CodebookRead>> => {
  const { size } = statSync(path)
  if (size === 0) return fail('file-empty')
  if (size > LIMITS.workbookBytes) {
    const [megabytes, limit] = [size, LIMITS.workbookBytes].map(bytes => Math.ceil(bytes / 1_048_576))
    return fail('file-too-large', { megabytes: megabytes ?? 0, limit: limit ?? 0 })
  }
  const bytes = readFileSync(path)
  if (isXml(bytes, fileName)) return withoutProblems(readCodebook(bytes))
  const isProject = /\.qdpx$/i.test(fileName)
  if (!isZip(bytes)) return isProject ? fail('exchange-no-project') : readTable(path, fileName)
  const zip = openZip(bytes, fileName, LIMITS)
  if (!zip.ok) return zip
  if (!isProject && zip.value.read('project.qde') === undefined) return readTable(path, fileName)
  const project = readProject(zip.value)
  return project.ok ? ok({ codebook: project.value.project.codebook, problems: project.value.problems }) : project
}

/**
 * Reads a codebook of any kind by what the file is.
 * @param fileName the name it came under. Codes: those of the exchange room and of the workbooks, each with the `file`
 */
export const readCodebookFile = async (path: string, fileName: string): Promise<Result<CodebookRead>> => {
  try {
    const found = await read(path, fileName)
    return found.ok ? found : fail(found.error.code, { ...found.error.details, file: fileName })
  } catch (error) {
    const isGone = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    if (isGone) return fail('file-not-found', { file: fileName })
    throw error
  }
}
