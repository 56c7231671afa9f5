/** A codebook: the codes of a qualitative study as a tree, the way programs for qualitative analysis hand it to each other. */
import { fail, ok, type Result } from '#shared/kit/result.ts'
import { NAME_LIMIT, NOTE_LIMIT } from './schema-parts.ts'

export type Code = {
  /** A GUID where the file has one; any text that is unique in the file otherwise. Lower case, no braces. */
  readonly guid: string
  readonly name: string
  readonly description: string
  /** `#rrggbb`, or null. */
  readonly colour: string | null
  /** False for a heading that only holds other codes together. */
  readonly isCodable: boolean
  readonly children: readonly Code[]
}

export type Codebook = { readonly codes: readonly Code[] }

export type PlacedCode = {
  readonly code: Code
  /** Names of the codes it stands under, the outermost first. */
  readonly path: readonly string[]
}

/** What a codebook may hold at most; a firm seldom has more than eleven reasons, and the largest published codebooks some hundreds. */
export const CODEBOOK_LIMITS = { codes: 2000, depth: 20 } as const

const placed = (codes: readonly Code[], path: readonly string[]): readonly PlacedCode[] =>
  codes.flatMap(code => [{ code, path }, ...placed(code.children, [...path, code.name])])

/** All codes in the order of the tree, each behind the one it stands under. */
export const placedCodes = (codebook: Codebook): readonly PlacedCode[] => placed(codebook.codes, [])

const SHOWN = 60
/** The beginning of a name that is too long for a sentence; whole characters only. */
const beginning = (name: string): string => {
  const letters = Array.from(name)
  return letters.length > SHOWN ? `${letters.slice(0, SHOWN).join('')}…` : name
}

const checkCode = ({ code, path }: PlacedCode, place: number): Result<true> => {
  if (code.name === '') return fail('exchange-name-missing', { place })
  const name = beginning(code.name)
  if (code.name.length > NAME_LIMIT) return fail('exchange-name-too-long', { name, limit: NAME_LIMIT })
  if (code.description.length > NOTE_LIMIT) return fail('exchange-description-too-long', { name, limit: NOTE_LIMIT })
  const { depth } = CODEBOOK_LIMITS
  return path.length >= depth ? fail('exchange-too-deep', { limit: depth }) : ok(true)
}

/**
 * @returns the codebook where all its codes can be taken in, otherwise the first thing that is wrong with it. Codes:
 * exchange-no-codes, exchange-too-many-codes, exchange-name-missing, exchange-name-too-long, exchange-description-too-long,
 * exchange-too-deep, exchange-guid-twice.
 */
export const checkCodebook = (codebook: Codebook): Result<Codebook> => {
  const all = placedCodes(codebook)
  if (all.length === 0) return fail('exchange-no-codes')
  if (all.length > CODEBOOK_LIMITS.codes) return fail('exchange-too-many-codes', { limit: CODEBOOK_LIMITS.codes })
  const guids = new Set<string>()
  for (const [index, one] of all.entries()) {
    const checked = checkCode(one, index + 1)
    if (!checked.ok) return checked
    if (guids.has(one.code.guid)) return fail('exchange-guid-twice', { name: one.code.name, guid: one.code.guid })
    guids.add(one.code.guid)
  }
  return ok(codebook)
}

const SEPARATOR = ' > '

/** The path as one text: “Service > Delivery”. A `>` or `\` within a name is written behind a `\`. */
export const pathText = (path: readonly string[]): string =>
  path.map(name => name.replaceAll(/[\\>]/g, '\\$&')).join(SEPARATOR)

/** Takes a written path apart; spaces around the names and empty names do not count. */
export const parsePath = (text: string): readonly string[] => {
  const names = ['']
  for (const [part] of text.matchAll(/\\[\\>]|[^]/gu)) {
    if (part === '>') names.push('')
    else names[names.length - 1] += part.length > 1 && part.startsWith('\\') ? part.slice(1) : part
  }
  return names.map(name => name.trim()).filter(name => name !== '')
}
