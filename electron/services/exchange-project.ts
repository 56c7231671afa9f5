/** Turns the evidence that may leave into a codebook and a REFI-QDA project, with GUIDs that stay and positions in code points. */
import type { LeavingEvidence, LeavingText } from '#shared/analysis/leaving-evidence.ts'
import type { Code, Codebook } from '#shared/domain/codebook.ts'
import { CODERS, type Coding } from '#shared/domain/coding.ts'
import type { QdaGroup, QdaProject, QdaSelection, QdaSource } from '#shared/domain/qda-project.ts'
import { REASON_GROUPS, type Reason, type ReasonGroup } from '#shared/domain/reasons.ts'
import type { Translate } from '#shared/i18n/translate.ts'
import { codePointRuler, type CodePointRuler } from '#shared/kit/code-points.ts'
import { textIn } from '#shared/kit/language.ts'
import { guidOf } from '#electron/exchange/guid.ts'

/** Calm colours that tell the groups apart in the other program; they mean nothing else. */
const COLOURS: { readonly [group in ReasonGroup]: string } = {
  competitor: '#b4532a',
  company: '#2f5d8a',
  external: '#5b7f3b',
}

/** @param reasons those merged away are left out. @returns the groups that have reasons as headings, the reasons under them */
export const codebookOf = (reasons: readonly Reason[], t: Translate): Codebook => ({
  codes: REASON_GROUPS.flatMap((group): readonly Code[] => {
    const children = reasons
      .filter(reason => reason.group === group && reason.mergedInto === null)
      .map(reason => ({
        guid: guidOf(reason.id),
        name: textIn(reason.name, t.language),
        description: reason.definition.trim(),
        colour: COLOURS[group],
        isCodable: true,
        children: [],
      }))
    const heading = {
      guid: guidOf(`group ${group}`),
      name: t(`domain.group.${group}`),
      description: '',
      colour: COLOURS[group],
      isCodable: false,
    }
    return children.length === 0 ? [] : [{ ...heading, children }]
  }),
})

const NAME_LETTERS = 80
const short = (words: string): string => {
  const letters = Array.from(words.replaceAll(/\s+/g, ' ').trim())
  return letters.length > NAME_LETTERS ? `${letters.slice(0, NAME_LETTERS).join('')}…` : letters.join('')
}

/** One selection for each passage, with the codings of both coders that stand on exactly these characters. */
const selectionsOf = (
  { text }: LeavingText,
  codings: readonly Coding[],
  ruler: CodePointRuler,
): readonly QdaSelection[] => {
  const byPlace = Map.groupBy(
    codings,
    coding => `${ruler.toCodePoint(coding.start, 'start')} ${ruler.toCodePoint(coding.end, 'end')}`,
  )
  return [...byPlace]
    .map(([place, on]): QdaSelection => {
      const [start = 0, end = 0] = place.split(' ').map(Number)
      return {
        guid: guidOf(`selection ${text.id} ${place}`),
        name: short(text.body.slice(ruler.toUnit(start), ruler.toUnit(end))),
        range: { start, end },
        codings: on.map(coding => ({
          guid: guidOf(coding.id),
          codeGuid: guidOf(coding.reasonId),
          userGuid: guidOf(`coder ${coding.coder}`),
          at: wholeSeconds(coding.createdAt),
        })),
      }
    })
    .toSorted(
      (one, other) =>
        (one.range?.start ?? 0) - (other.range?.start ?? 0) || (one.range?.end ?? 0) - (other.range?.end ?? 0),
    )
}

/** REFI-QDA writes moments to the second. */
const wholeSeconds = (at: number): number => Math.floor(at / 1000) * 1000

const sourcesOf = (evidence: LeavingEvidence, t: Translate): readonly QdaSource[] => {
  const codings = Map.groupBy(evidence.codings, coding => coding.textId)
  const titles = new Map(evidence.studies.map(({ study }) => [study.id, study.title]))
  const numbers = new Map<string, number>()
  return evidence.texts.map((leaving): QdaSource => {
    const { text, respondent } = leaving
    const number = (numbers.get(respondent.id) ?? 0) + 1
    numbers.set(respondent.id, number)
    const body = text.body.toWellFormed()
    return {
      guid: guidOf(text.id),
      name: `${respondent.pseudonym}, ${t(`exchange.kind.${text.kind}`)} ${number}`,
      description: titles.get(text.studyId) ?? '',
      text: body,
      at: wholeSeconds(text.createdAt),
      selections: selectionsOf(leaving, codings.get(text.id) ?? [], codePointRuler(body)),
    }
  })
}

const groupsOf = (
  evidence: LeavingEvidence,
  groups: readonly { readonly id: string; readonly name: string; readonly description: string }[],
  holds: (leaving: LeavingText, id: string) => boolean,
): readonly QdaGroup[] =>
  groups
    .map(({ id, ...group }) => ({
      ...group,
      guid: guidOf(id),
      sourceGuids: evidence.texts.filter(leaving => holds(leaving, id)).map(({ text }) => guidOf(text.id)),
    }))
    .filter(group => group.sourceGuids.length > 0)

export type ProjectFrame = {
  readonly name: string
  /** Name and version of this program. */
  readonly origin: string
  /** UTC milliseconds. */
  readonly at: number
  readonly reasons: readonly Reason[]
}

/** Codes, both coders, and every text that may leave; a respondent is a case under a pseudonym, a study a set of texts. */
export const projectOf = (evidence: LeavingEvidence, frame: ProjectFrame, t: Translate): QdaProject => ({
  name: frame.name,
  origin: frame.origin,
  description: t('exchange.leftOut', evidence.staysBehind),
  at: wholeSeconds(frame.at),
  users: CODERS.map(coder => ({ guid: guidOf(`coder ${coder}`), name: t(`coding.coder.${coder}`) })),
  codebook: codebookOf(frame.reasons, t),
  sources: sourcesOf(evidence, t),
  cases: groupsOf(
    evidence,
    evidence.respondents.map(({ id, pseudonym, client, role }) => ({
      id,
      name: pseudonym,
      description: [client, role].filter(part => part !== '').join(', '),
    })),
    ({ respondent }, id) => respondent.id === id,
  ),
  sets: groupsOf(
    evidence,
    evidence.studies.map(({ study }) => ({
      id: study.id,
      name: study.title,
      description: t(`domain.method.${study.methodId}`),
    })),
    ({ text }, id) => text.studyId === id,
  ),
})
