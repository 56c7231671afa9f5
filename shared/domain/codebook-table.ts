/** A codebook as rows of a spreadsheet: name, path, description; read from whatever program wrote such rows. */
import { fail, ok, type Result } from '#shared/kit/result.ts'
import { checkCodebook, parsePath, pathText, placedCodes, type Code, type Codebook } from './codebook.ts'
import { foldText } from './import/fold-text.ts'

const COLUMNS = ['name', 'path', 'description'] as const
type Column = (typeof COLUMNS)[number]

/** Headers that mean the column, folded; the first of each is ours in English. */
const HEADERS: { readonly [column in Column]: readonly string[] } = {
  name: ['name', 'code', 'code name', 'tag', 'reason', 'название', 'код', 'причина', 'emri', 'kodi', 'arsyeja'],
  path: ['path', 'parent', 'parent code', 'group', 'путь', 'группа', 'родитель', 'shtegu', 'grupi'],
  description: ['description', 'definition', 'memo', 'описание', 'определение', 'pershkrimi', 'perkufizimi'],
}

/** Rows looked through for the row of headers: titles may stand above it. */
const HEADER_ROWS = 10
const SHOWN = 5

/** One row for each code that can be given, headings within the paths. */
export const codebookRows = (codebook: Codebook): readonly (readonly [string, string, string])[] =>
  placedCodes(codebook)
    .filter(({ code }) => code.isCodable)
    .map(({ code, path }) => [code.name, pathText(path), code.description])

type Places = { readonly [column in Column]: number }

const placesIn = (row: readonly string[]): Places => {
  const folded = row.map(foldText)
  const placeOf = (column: Column): number => folded.findIndex(header => HEADERS[column].includes(header))
  return { name: placeOf('name'), path: placeOf('path'), description: placeOf('description') }
}

type Branch = {
  name: string
  description: string
  isCodable: boolean
  readonly guid: string
  readonly children: Branch[]
}

const finished = (branch: Branch): Code => ({ ...branch, colour: null, children: branch.children.map(finished) })

/** @param rows cells as text. A row that repeats the path of another one is a code of its own. */
const treeOf = (rows: readonly (readonly string[])[], places: Places): readonly Code[] => {
  const roots: Branch[] = []
  const headings = new Map<string, Branch>()
  const heading = (path: readonly string[]): Branch[] => {
    const name = path.at(-1)
    if (name === undefined) return roots
    const key = JSON.stringify(path)
    const known = headings.get(key)
    if (known !== undefined) return known.children
    const made: Branch = { guid: `path ${key}`, name, description: '', isCodable: false, children: [] }
    headings.set(key, made)
    heading(path.slice(0, -1)).push(made)
    return made.children
  }
  for (const [index, row] of rows.entries()) {
    const cell = (column: Column): string => row[places[column]]?.trim() ?? ''
    const path = parsePath(cell('path'))
    const key = JSON.stringify([...path, cell('name')])
    const known = headings.get(key)
    if (known !== undefined && !known.isCodable) {
      known.isCodable = true
      known.description = cell('description')
    } else {
      const made: Branch = {
        guid: `row ${index + 1}`,
        name: cell('name'),
        description: cell('description'),
        isCodable: true,
        children: [],
      }
      heading(path).push(made)
      if (known === undefined) headings.set(key, made)
    }
  }
  return roots.map(finished)
}

/**
 * @param rows all filled rows of the sheet, cells as text; a row of headers in one of the three languages stands among the first ten
 * @returns the codebook, checked. Codes: exchange-no-name-column, and those of checkCodebook
 */
export const readCodebookRows = (rows: readonly (readonly string[])[]): Result<Codebook> => {
  const at = rows.slice(0, HEADER_ROWS).findIndex(row => placesIn(row).name >= 0)
  const header = rows[at]
  if (header === undefined) {
    const found = (rows[0] ?? []).filter(cell => cell.trim() !== '').slice(0, SHOWN)
    return fail('exchange-no-name-column', { columns: found.join(', ').slice(0, 200) })
  }
  const filled = rows.slice(at + 1).filter(row => row.some(cell => cell.trim() !== ''))
  const codes = treeOf(filled, placesIn(header))
  const checked = checkCodebook({ codes })
  return checked.ok ? ok(checked.value) : checked
}
