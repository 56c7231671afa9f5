/** `import`: reads a spreadsheet into an engagement file, with every row accounted for. */
import { basename } from 'node:path'
import { IMPORT_KINDS, type ImportKind, type ImportSummary } from '#shared/contract/imports.ts'
import { FIELDS } from '#shared/domain/import/fields.ts'
import { SURVEY_ROLES } from '#shared/domain/import/survey/survey-roles.ts'
import { formatNumber } from '#shared/i18n/formats.ts'
import { textOf, wordOf } from '../read-words.ts'
import { Refusal } from '../refusal.ts'
import type { Session } from '../session.ts'
import { textTable } from '../text-table.ts'
import type { Given, Verb } from '../verb.ts'

const PROBLEMS_SHOWN = 20

const isKind = (text: string): text is ImportKind => IMPORT_KINDS.some(kind => kind === text)

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

const summaryText = ({ t, language }: Session, fileName: string, summary: ImportSummary): string => {
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
    ...shown.map(problem => `  ${problem.message}`),
    ...(more > 0 ? [`  ${t('cli.import.more', { count: more })}`] : []),
  ].join('\n')
}

export const importVerb: Verb = {
  name: 'import',
  words: ['FILE', 'SHEET'],
  options: {
    as: { kind: 'text', value: IMPORT_KINDS.join('|'), choices: IMPORT_KINDS, required: true, help: 'cli.option.as' },
    map: { kind: 'many', value: 'COLUMN=FIELD', help: 'cli.option.map' },
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
    const offered = session.must(await session.services.files.offerPath(session.path(wordOf(given, 1))))
    const { job } = await session.call('import.run', {
      engagement: engagement.id,
      slot: offered.slot,
      kind: isKind(kind) ? kind : IMPORT_KINDS[0],
      reading: sheet === undefined ? {} : { sheet },
      ...(Object.keys(map).length === 0 ? {} : { map }),
      dryRun: given.on.has('dry-run'),
    })
    const summary = (await session.finish(job)) as ImportSummary
    return { json: summary, text: summaryText(session, basename(offered.name), summary) }
  },
}
