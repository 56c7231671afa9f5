/** What a codebook adds to the reasons of an engagement: nothing twice, nested codes laid flat, each under one of the three groups. */
import type { ReasonId } from '#shared/kit/id.ts'
import { LANGUAGES, type Language, type Localised } from '#shared/kit/language.ts'
import { pathText, placedCodes, type Code, type Codebook, type PlacedCode } from './codebook.ts'
import { foldText } from './import/fold-text.ts'
import type { ReasonDraft, ReasonGroup } from './reasons.ts'
import { NAME_LIMIT, NOTE_LIMIT } from './schema-parts.ts'

/** A reason of the engagement, merged ones too: these must not come back beside what they were merged into. */
export type KnownReason = { readonly id: ReasonId; readonly guid: string; readonly name: Localised }

/**
 * `new`: becomes a reason. `known`: the engagement has it, by GUID or by name, and it stays as it is. `repeated`: the same code
 * stands in the file before. `heading`: only holds others together.
 */
export type CodeFate = 'new' | 'known' | 'repeated' | 'heading'

export type PlannedCode = {
  readonly guid: string
  /** The name the reason has or gets. */
  readonly name: string
  /** Headings above it as written, without the name of a group. */
  readonly path: string
  readonly group: ReasonGroup
  /** False where no heading above is one of the three groups; it then stands with the company's own. */
  readonly isGroupKnown: boolean
  readonly fate: CodeFate
  /** Set where it is new. */
  readonly draft: ReasonDraft | null
}

export type CodebookPlan = { readonly codes: readonly PlannedCode[] }

export type CodebookSetting = {
  readonly known: readonly KnownReason[]
  /** The group that a heading names in any language, whatever its case; undefined where it is none. */
  readonly groupOf: (heading: string) => ReasonGroup | undefined
  /** The language in which the names are written. */
  readonly language: Language
  /** A line for the definition that says under which headings the code stood. */
  readonly pathLine: (path: string) => string
}

const isHeading = (code: Code, { groupOf }: CodebookSetting): boolean =>
  !code.isCodable || (code.children.length > 0 && groupOf(code.name) !== undefined)

const definitionOf = (code: Code, path: string, { pathLine }: CodebookSetting): string => {
  const line = path === '' ? '' : pathLine(path)
  const together = [code.description, line].filter(part => part !== '').join('\n\n')
  return together.length <= NOTE_LIMIT ? together : code.description
}

const nameIn = (name: string, language: Language): Localised => {
  const empty: Localised = { en: '', ru: '', sq: '' }
  return { ...empty, [language]: name }
}

/** Names taken so far, folded, with the path of the code of the file that took them; null for a reason of the engagement. */
type Taken = Map<string, string | null>

/** Two codes of one name under different headings are two reasons: the second carries its heading. */
const freeName = (code: Code, path: readonly string[], taken: Taken): string => {
  const under = path.at(-1)
  const holder = taken.get(foldText(code.name))
  if (under === undefined || holder === undefined || holder === null || holder === pathText(path)) return code.name
  const longer = `${code.name} (${under})`
  return longer.length <= NAME_LIMIT ? longer : code.name
}

const plan = (placed: PlacedCode, setting: CodebookSetting, guids: ReadonlySet<string>, taken: Taken): PlannedCode => {
  const { code, path: headings } = placed
  const group = headings.map(setting.groupOf).find(found => found !== undefined)
  const path = headings.filter(heading => setting.groupOf(heading) === undefined)
  const shared = {
    guid: code.guid,
    path: pathText(path),
    group: group ?? ('company' as const),
    isGroupKnown: group !== undefined,
    draft: null,
  }
  if (isHeading(code, setting)) return { ...shared, name: code.name, fate: 'heading' }
  const name = freeName(code, headings, taken)
  // A name of signs alone folds to nothing and stands for itself.
  const folded = foldText(name) || name
  if (guids.has(code.guid) || taken.get(folded) === null) return { ...shared, name, fate: 'known' }
  if (taken.has(folded)) return { ...shared, name, fate: 'repeated' }
  taken.set(folded, pathText(headings))
  return {
    ...shared,
    name,
    fate: 'new',
    draft: {
      name: nameIn(name, setting.language),
      group: shared.group,
      controllable: shared.group === 'company',
      humanFactor: false,
      definition: definitionOf(code, shared.path, setting),
    },
  }
}

/** Pure and repeatable: taken in a second time, the same codebook adds nothing. */
export const planCodebook = (codebook: Codebook, setting: CodebookSetting): CodebookPlan => {
  const guids = new Set(setting.known.map(reason => reason.guid))
  const names = setting.known.flatMap(reason => LANGUAGES.map(language => reason.name[language]))
  const taken: Taken = new Map(names.filter(name => name !== '').map(name => [foldText(name) || name, null]))
  return { codes: placedCodes(codebook).map(placed => plan(placed, setting, guids, taken)) }
}
