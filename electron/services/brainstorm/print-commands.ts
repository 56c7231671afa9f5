/** What a brainstorm prints: cards, ballots and minutes as PDF, the minutes as text too. */
import { writeFileSync } from 'node:fs'
import type { Printed } from '#shared/contract/brainstorm.ts'
import { DEFAULT_BRAND } from '#shared/domain/brand.ts'
import type { Study } from '#shared/domain/evidence.ts'
import { translator } from '#shared/i18n/translate.ts'
import { dayOfInstant } from '#shared/kit/day.ts'
import type { StudyId } from '#shared/kit/id.ts'
import { textIn, type Language } from '#shared/kit/language.ts'
import { fail, ok, type Result } from '#shared/kit/result.ts'
import { findBrand, getEngagement, listLogos } from '#electron/storage/queries/engagement-queries.ts'
import { listReasons } from '#electron/storage/queries/reason-queries.ts'
import { findStudy } from '#electron/storage/queries/study-queries.ts'
import { listVotes } from '#electron/storage/queries/vote-queries.ts'
import type { Reader } from '#electron/storage/sqlite.ts'
import { minutesMarkdown } from '#electron/reporting/brainstorm-sheets/minutes-markdown.ts'
import type { MinutesSheets, BrainstormSheetFacts } from '#electron/reporting/brainstorm-sheets/sheet-facts.ts'
import { withEngagement, type Handlers, type ServiceContext } from '../context.ts'
import { fileNamePart } from '../file-name.ts'
import { startPrintJob } from '../print-job.ts'
import { readBrainstorm } from './read-view.ts'

/** What the worker is handed. */
export type SheetsTask = {
  readonly facts: BrainstormSheetFacts
  readonly fontsFolder: string
  readonly target: string
}

const reasonNames = (reader: Reader, language: Language): { readonly [id: string]: string } =>
  Object.fromEntries(listReasons(reader).map(reason => [reason.id, textIn(reason.name, language)]))

/** The words of the minutes and the clock by which they were held. */
const minutesOf = (reader: Reader, study: Study, language: Language, now: number): Result<MinutesSheets> => {
  const view = readBrainstorm(reader, study.id)
  if (view === undefined) return fail('brainstorm-not-begun')
  return ok({
    kind: 'minutes',
    title: study.title,
    question: study.question,
    heldOn: study.heldOn,
    facilitator: study.facilitator,
    visits: view.visits,
    seats: view.seats.map(({ seat, present }) => ({ seat, present })),
    cards: view.cards,
    clusters: view.clusters,
    merges: view.merges,
    setAside: listVotes(reader, study.id).flatMap(vote =>
      vote.setAsideAt === null ? [] : [{ round: vote.round, at: vote.setAsideAt }],
    ),
    results: view.results,
    freezes: view.freezes,
    reasonNames: reasonNames(reader, language),
    utcOffset: -new Date(now).getTimezoneOffset(),
  })
}

const sheetsOf = (
  reader: Reader,
  study: Study,
  what: Printed,
  { language, now }: { readonly language: Language; readonly now: number },
): Result<BrainstormSheetFacts['sheets']> => {
  if (what === 'minutes') return minutesOf(reader, study, language, now)
  const view = readBrainstorm(reader, study.id)
  if (view === undefined) return fail('brainstorm-not-begun')
  const present = new Set(view.seats.filter(seat => seat.present).map(seat => seat.seat))
  if (what === 'cards') return ok({ kind: 'cards', question: study.question, seats: [...present] })
  const round = what === 'ballots-1' ? 1 : 2
  const vote = view.votes.find(one => one.round === round)
  if (vote === undefined) return fail('vote-not-open')
  const names = reasonNames(reader, language)
  return ok({
    kind: 'ballots',
    question: study.question,
    round,
    mode: vote.mode,
    size: vote.mode === 'rank' ? Math.min(vote.size, vote.items.length) : vote.size,
    items: vote.items.map(item => ({ number: item.number, name: names[item.reasonId] ?? '' })),
    // In the order of the codes, not of the seats: a pile must not tell whose ballot is whose.
    codes: vote.codes
      .filter(code => present.has(code.seat))
      .map(code => code.code)
      .toSorted(),
  })
}

const fileNameOf = (company: string, what: Printed, language: Language, ending: string): string => {
  const t = translator(language)
  const sheet =
    what === 'cards'
      ? t('brainstorm.file.cards')
      : what === 'minutes'
        ? t('brainstorm.file.minutes')
        : t('brainstorm.file.ballots', { round: what === 'ballots-1' ? 1 : 2 })
  return `${fileNamePart(company) || 'Engagement'} - ${fileNamePart(sheet)} (${language}).${ending}`
}

const studyOf = (reader: Reader, studyId: StudyId): Result<Study> => {
  const study = findStudy(reader, studyId)
  return study === undefined ? fail('not-found') : ok(study)
}

export const printCommands = (context: ServiceContext): Handlers<'brainstorm.print' | 'brainstorm.minutes'> => ({
  'brainstorm.print': ({ engagement, studyId, what, language }, caller) =>
    withEngagement(context, engagement, ({ reader }) => {
      const study = studyOf(reader, studyId)
      if (!study.ok) return study
      const now = context.clock()
      const sheets = sheetsOf(reader, study.value, what, { language, now })
      if (!sheets.ok) return sheets
      const { clientCompany } = getEngagement(reader)
      const fileName = fileNameOf(clientCompany, what, language, 'pdf')
      const facts: BrainstormSheetFacts = {
        language,
        brand: findBrand(reader) ?? DEFAULT_BRAND,
        logos: listLogos(reader).map(logo => ({
          owner: logo.owner,
          mediaType: logo.media_type,
          base64: Buffer.from(logo.bytes).toString('base64'),
        })),
        clientCompany,
        printedOn: dayOfInstant(now),
        sheets: sheets.value,
      }
      const job = startPrintJob<SheetsTask>(
        context,
        {
          engagement,
          kind: 'worksheets.export',
          worker: 'brainstorm-sheets',
          fileName,
          task: place => ({ facts, ...place }),
        },
        caller,
      )
      return ok({ job })
    }),
  'brainstorm.minutes': ({ engagement, studyId, language }) =>
    withEngagement(context, engagement, ({ reader }) => {
      const study = studyOf(reader, studyId)
      if (!study.ok) return study
      const minutes = minutesOf(reader, study.value, language, context.clock())
      if (!minutes.ok) return minutes
      const { clientCompany } = getEngagement(reader)
      const fileName = fileNameOf(clientCompany, 'minutes', language, 'md')
      const { ticket, path } = context.files.createExport(fileName, 'text/markdown')
      writeFileSync(path, minutesMarkdown(minutes.value, clientCompany, language), { mode: 0o600 })
      return ok({ ticket, fileName })
    }),
})
