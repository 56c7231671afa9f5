/** What the sheet of one interview prints, as far as the person agreed to it. */
import { allowedTo, attributionFor, wordsOfText, type Allowed, type Voice } from '#shared/domain/consent.ts'
import type { Mention, Respondent } from '#shared/domain/evidence.ts'
import { finalReasonId } from '#shared/domain/reasons.ts'
import { linesOf } from '#shared/domain/why-tree.ts'
import { formatDay, formatMoney, formatNumber } from '#shared/i18n/formats.ts'
import { translator } from '#shared/i18n/translate.ts'
import type { ReasonId } from '#shared/kit/id.ts'
import { textIn } from '#shared/kit/language.ts'
import { fail, ok, type Result } from '#shared/kit/result.ts'
import { readCodingOfRespondent } from '#electron/storage/queries/coding-queries.ts'
import { getInterview } from '#electron/storage/queries/interview-queries.ts'
import { listReasons } from '#electron/storage/queries/reason-queries.ts'
import { findRespondent, findStudy, listMentions } from '#electron/storage/queries/study-queries.ts'
import { listWhyNodes } from '#electron/storage/queries/why-queries.ts'
import type { CaseReason, InterviewCaseSheet } from '#electron/reporting/worksheets/interview-case-facts.ts'
import { readVoices } from './consented-evidence.ts'
import type { SheetRequest } from './worksheet-service.ts'

/** Quotes on the sheet, at most: it is one page. */
const MOST_QUOTES = 6

type Facts = Pick<InterviewCaseSheet, 'client' | 'facts' | 'timeline'>

/** Who is not to be named is not to be known by dates and money either: the segment alone is left. */
const clientFacts = ({ facts, language }: SheetRequest, person: Respondent, allowed: Allowed): Facts => {
  const t = translator(language)
  const client = facts.rows.find(row => row.id === person.clientId)
  const segment = client?.segment ?? null
  const shownSegment = segment === null ? [] : [{ label: t('interview.caseSegment'), value: segment }]
  if (client === undefined || !allowed.client) return { client: null, facts: shownSegment, timeline: [] }
  const left = client.end ?? client.last_order
  const days = [
    { day: client.start, what: t('interview.caseSince') },
    { day: left, what: t('interview.caseLeft') },
    { day: person.heldOn, what: t('interview.caseHeard') },
  ]
  return {
    client: client.name,
    facts: [
      ...shownSegment,
      ...(client.value === null
        ? []
        : [
            {
              label: t('interview.caseRevenue'),
              value: formatMoney(client.value, facts.engagement.currency, language),
            },
          ]),
    ],
    timeline: days.flatMap(({ day, what }) =>
      day === null ? [] : [{ day: formatDay(day, language, 'short'), what: what.toLocaleLowerCase(language) }],
    ),
  }
}

const quotesOf = ({ reader }: SheetRequest, person: Respondent, voice: Voice): readonly string[] => {
  const resting = new Set(listWhyNodes(reader, person.id).flatMap(node => node.textIds))
  const said = readCodingOfRespondent(reader, person.id)
    .texts.filter(text => text.kind === 'quote')
    .toSorted((one, other) => Number(resting.has(other.id)) - Number(resting.has(one.id)))
    .flatMap(text => wordsOfText(text, voice, 'report') ?? [])
  return said.slice(0, MOST_QUOTES)
}

/** @returns `nothing-to-print` for an interview whose words were erased */
export const readInterviewCaseSheet = (request: SheetRequest): Result<InterviewCaseSheet> => {
  const { reader, respondentId, language } = request
  const person = respondentId === undefined ? undefined : findRespondent(reader, respondentId)
  const voice = person === undefined ? undefined : readVoices(reader).get(person.id)
  if (person === undefined || voice === undefined || findStudy(reader, person.studyId)?.methodId !== 'interview')
    return fail('not-found')
  if (voice.isErased) return fail('nothing-to-print')
  const t = translator(language)
  const allowed = allowedTo(voice, 'report')
  const reasons = new Map(listReasons(reader).map(reason => [reason.id, reason]))
  const nameOf = (id: ReasonId): string => {
    const reason = reasons.get(finalReasonId(reasons, id))
    return reason === undefined ? '' : textIn(reason.name, language)
  }
  const lines = linesOf(listWhyNodes(reader, person.id))
  const mentions = listMentions(reader, person.studyId).filter(mention => mention.respondentId === person.id)
  const reasonOf = (mention: Mention): CaseReason => ({
    name: nameOf(mention.reasonId),
    isMain: mention.isMain,
    pain: mention.pain === null ? null : t('interview.casePain', { pain: formatNumber(mention.pain, language) }),
  })
  const stated = mentions.filter(mention => mention.standing === 'stated').map(reasonOf)
  const statedInTree = lines
    .filter(({ node, depth }) => depth === 0 && node.reasonId !== null)
    .map(({ node }) => nameOf(node.reasonId ?? ('' as ReasonId)))
    .filter(name => !stated.some(reason => reason.name === name))
  const attribution = attributionFor(voice, 'report')
  const interview = getInterview(reader, person.id)
  return ok({
    kind: 'interview-case',
    ...clientFacts(request, person, allowed),
    who: attribution.kind === 'anonymous' ? t('interview.caseNobody') : attribution.who,
    stated: [...stated, ...statedInTree.map(name => ({ name, pain: null, isMain: false }))],
    verified: mentions.filter(mention => mention.standing === 'verified').map(reasonOf),
    // The answers may hold the person's words: without the leave to quote, their reasons alone are printed.
    whys: lines.flatMap(({ node, depth }) => {
      const reason = node.reasonId === null ? '' : nameOf(node.reasonId)
      const text = (allowed.words ? node.body.trim() : '') || reason
      return text === '' ? [] : [{ depth, text, isRoot: node.isRoot }]
    }),
    quotes: allowed.words ? quotesOf(request, person, voice) : null,
    bringBack: allowed.words ? interview.bringBack.trim() : '',
    nextStep: interview.nextStep.trim(),
  })
}
