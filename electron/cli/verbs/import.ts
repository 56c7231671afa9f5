/** `import`: reads a spreadsheet into an engagement file, with every row accounted for. */
import { basename } from 'node:path'
import { IMPORT_KINDS, type ImportKind, type ImportSummary } from '#shared/contract/imports.ts'
import { FIELDS } from '#shared/domain/import/fields.ts'
import { SURVEY_ROLES } from '#shared/domain/import/survey/survey-roles.ts'
import { formatNumber } from '#shared/i18n/formats.ts'
import type { SurveySummary } from '#shared/contract/survey-import.ts'
import type { EngagementId, StudyId } from '#shared/kit/id.ts'
import { textOf, wordOf } from '../read-words.ts'
import { Refusal } from '../refusal.ts'
import type { Session } from '../session.ts'
import { textTable } from '../text-table.ts'
import type { Given, Verb } from '../verb.ts'

const PROBLEMS_SHOWN = 20

const isKind = (text: string): text is ImportKind => IMPORT_KINDS.some(kind => kind === text)

/** Answers of staff are read as those of clients are, and go into a staff poll. */
const STAFF = 'staff'
const CHOICES = [...IMPORT_KINDS, STAFF]

/** The study that `--study` names by its id or its title. @throws Refusal (2) */
const findStudyId = async (session: Session, engagement: EngagementId, wanted: string): Promise<StudyId> => {
  const studies = await session.call('studies.list', { engagement })
  const named = studies.filter(study => study.id === wanted || study.title.trim() === wanted.trim())
  const [study] = named
  if (study === undefined || named.length > 1)
    throw new Refusal(session.t(named.length > 1 ? 'cli.wrong.studies' : 'cli.wrong.study', { study: wanted }), 2)
  return study.id
}

/** What a survey's answers came to. */
const surveyText = ({ t, language }: Session, survey: SurveySummary): readonly string[] => {
  const count = (value: number): string => formatNumber(value, language)
  const { complete, incomplete, mentions, texts, stretched, notices, namesLeftOut, notKept } = survey
  return [
    `  ${t(`surveyimport.source.${survey.source}`)}`,
    `  ${t('surveyimport.outcome.mentions', { mentions: count(mentions), texts: count(texts) })}`,
    ...(complete === null || incomplete === null
      ? []
      : [`  ${t('surveyimport.outcome.complete', { complete: count(complete), incomplete: count(incomplete) })}`]),
    ...(stretched === null ? [] : [`  ${t('surveyimport.outcome.stretched', { scale: stretched.replace('-', '–') })}`]),
    ...notices.map(({ code, ...notice }) => `  ${t(`surveyimport.notice.${code}`, notice)}`),
    ...(namesLeftOut === 0 ? [] : [`  ${t('surveyimport.outcome.names', { count: namesLeftOut })}`]),
    ...(notKept.length === 0 ? [] : [`  ${t('surveyimport.notKept')}`]),
    ...notKept.map(
      ({ title, why, answers }) => `    ${title}: ${t(`surveyimport.notKept.${why}`, { count: answers })}`,
    ),
  ]
}

/** A header may hold an equals sign, a field never does: the last one parts them. @throws Refusal (2) */
const readMap = (session: Session, pairs: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    pairs.map(pair => {
      const at = pair.lastIndexOf('=')
      if (at <= 0 || at === pair.length - 1) throw new Refusal(session.t('cli.wrong.map', { value: pair }), 2)
      return [pair.slice(0, at), pair.slice(at + 1).trim()]
    }),
  )

/** `--map A=id B=name`: pairs after the first are read as words, and belong to the map. */
const reshape = (given: Given): Given => {
  const pairs = given.many['map']
  if (pairs === undefined) return given
  const extra = given.words.slice(2).filter(word => word.includes('='))
  return {
    ...given,
    words: given.words.filter((word, index) => index < 2 || !word.includes('=')),
    many: { ...given.many, map: [...pairs, ...extra] },
  }
}

const summaryText = (session: Session, fileName: string, summary: ImportSummary): string => {
  const { t, language } = session
  const counts = [
    [t('cli.import.read'), summary.rowsRead],
    [t('cli.import.added'), summary.added],
    [t('cli.import.updated'), summary.updated],
    [t('cli.import.same'), summary.same],
    [t('cli.import.rejected'), summary.rejected],
    [t('cli.import.excluded'), summary.excluded],
    [t('cli.import.new-reasons'), summary.newReasons],
    [t('cli.import.problems'), summary.problemCount],
  ] as const
  const shown = summary.problems.slice(0, PROBLEMS_SHOWN)
  const more = summary.problemCount - shown.length
  return [
    t(summary.dryRun ? 'cli.import.dry' : 'cli.import.done', { file: fileName }),
    textTable(
      counts.map(([name, count]) => [`  ${name}`, formatNumber(count, language)]),
      [1],
    ),
    ...(summary.survey === null ? [] : surveyText(session, summary.survey)),
    ...shown.map(problem => `  ${problem.message}`),
    ...(more > 0 ? [`  ${t('cli.import.more', { count: more })}`] : []),
  ].join('\n')
}

export const importVerb: Verb = {
  name: 'import',
  words: ['FILE', 'SHEET'],
  options: {
    as: { kind: 'text', value: CHOICES.join('|'), choices: CHOICES, required: true, help: 'cli.option.as' },
    map: { kind: 'many', value: 'COLUMN=FIELD', help: 'cli.option.map' },
    study: { kind: 'text', value: 'ID|TITLE', help: 'cli.option.study' },
    sheet: { kind: 'text', value: 'NAME', help: 'cli.option.sheet' },
    'dry-run': { kind: 'switch', help: 'cli.option.dry-run' },
  },
  help: 'cli.verb.import',
  more: t => [
    t('cli.fields.clients', { fields: Object.keys(FIELDS.client).join(' ') }),
    t('cli.fields.transactions', { fields: Object.keys(FIELDS.order).join(' ') }),
    t('cli.fields.survey', { fields: SURVEY_ROLES.join(' ') }),
  ],
  reshape,
  run: async (session, given) => {
    const kind = textOf(given, 'as')
    const map = readMap(session, given.many['map'] ?? [])
    const sheet = given.text['sheet']
    const { engagement } = await session.open(wordOf(given, 0))
    const study = given.text['study']
    const into = study === undefined ? {} : { studyId: await findStudyId(session, engagement.id, study) }
    const offered = session.must(await session.services.files.offerPath(session.path(wordOf(given, 1))))
    const { job } = await session.call('import.run', {
      engagement: engagement.id,
      slot: offered.slot,
      kind: isKind(kind) ? kind : 'survey',
      ...(kind === STAFF ? { method: STAFF } : {}),
      ...into,
      reading: sheet === undefined ? {} : { sheet },
      ...(Object.keys(map).length === 0 ? {} : { map }),
      dryRun: given.on.has('dry-run'),
    })
    const summary = (await session.finish(job)) as ImportSummary
    return { json: summary, text: summaryText(session, basename(offered.name), summary) }
  },
}
