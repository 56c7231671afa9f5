/** `studies`: what each study shows on its own and what all methods say side by side, for programs and for people. */
import type { Comparison, SideBySide } from '#shared/analysis/side-by-side-figures.ts'
import type { StudyFigures } from '#shared/analysis/study-figures.ts'
import type { ReasonView } from '#shared/contract/evidence.ts'
import { formatNumber, formatShare } from '#shared/i18n/formats.ts'
import { comparisonSentences, differenceWords } from '#shared/i18n/comparison-sentences.ts'
import { studyFindings } from '#shared/i18n/study-findings.ts'
import { textIn, type Language } from '#shared/kit/language.ts'
import type { ReasonId } from '#shared/kit/id.ts'
import { wordOf } from '../read-words.ts'
import type { Session } from '../session.ts'
import { textTable } from '../text-table.ts'
import type { Verb } from '../verb.ts'

type NameOf = (id: ReasonId) => string

const namesOf = (reasons: readonly ReasonView[], language: Language): NameOf => {
  const byId = new Map(reasons.map(reason => [reason.id, textIn(reason.name, language)]))
  return id => byId.get(id) ?? id
}

const withName = (nameOf: NameOf) => (id: ReasonId) => ({ id, name: nameOf(id) })

/** Shares, W, S, kappa, alpha and limits at full precision; ids of reasons with their names. A hidden poll has its numbers alone. */
export const studiesJson = (studies: readonly StudyFigures[], side: SideBySide, nameOf: NameOf) => {
  const named = withName(nameOf)
  return {
    studies: studies.map(study => ({
      ...study,
      reasons: study.reasons.map(reason => ({ name: nameOf(reason.reasonId), ...reason })),
      votes: study.votes.map(vote => ({ ...vote, contested: vote.contested.map(named) })),
      salience: study.salience.map(one => ({ name: nameOf(one.reasonId), ...one })),
    })),
    sideBySide: {
      ...side,
      rows: side.rows.map(row => ({ name: nameOf(row.reasonId), ...row })),
      comparisons: side.comparisons.map(comparison => ({
        ...comparison,
        insideA: comparison.insideA.map(named),
        clientA: comparison.clientA.map(named),
        gaps: comparison.gaps.map(gap => ({ name: nameOf(gap.reasonId), ...gap })),
      })),
      blindSpots: side.blindSpots.map(named),
      myths: side.myths.map(named),
    },
  }
}

const studiesTable = ({ t, language }: Session, studies: readonly StudyFigures[]): string =>
  textTable(
    [
      [
        t('side.study'),
        t('side.voice'),
        t('side.asked'),
        t('side.answeredHead'),
        t('side.forms'),
        t('side.response'),
        t('side.coverage'),
      ],
      ...studies.map(study => [
        study.title,
        t(`side.voice.${study.voice}`),
        study.asked === null ? '–' : formatNumber(study.asked, language),
        formatNumber(study.answered, language),
        study.forms === 0 ? '–' : formatNumber(study.forms, language),
        study.response === null ? '–' : formatShare(study.response, language, 0),
        t(`side.coverage.${study.coverage}`),
      ]),
    ],
    [2, 3, 4, 5],
  )

const sharesOf = ({ t, language }: Session, study: StudyFigures, nameOf: NameOf): readonly string[] =>
  study.reasons.map(({ reasonId, count, base, share, interval }) => {
    const told = {
      reason: nameOf(reasonId),
      count: formatNumber(count, language),
      base: formatNumber(base, language),
      share: formatShare(share, language, 0),
    }
    if (interval === null) return t('side.shareOnly', told)
    return t('side.shareWith', {
      ...told,
      lower: formatShare(interval.lower, language, 0),
      upper: formatShare(interval.upper, language, 0),
    })
  })

const studyText = (session: Session, study: StudyFigures, nameOf: NameOf): string =>
  [
    study.title,
    ...[...sharesOf(session, study, nameOf), ...studyFindings(study, nameOf, session.t, session.language)].map(
      line => `  ${line}`,
    ),
  ].join('\n')

const matrix = ({ t, language }: Session, side: SideBySide, nameOf: NameOf): string =>
  textTable(
    [
      [t('side.reason'), ...side.columns.map(column => t(`side.voice.${column.voice}`)), t('side.together')],
      ...side.rows.map(row => [
        nameOf(row.reasonId),
        ...row.cells.map(cell =>
          cell === null ? '–' : `${formatShare(cell.share, language, 0)} (${formatNumber(cell.rank, language)})`,
        ),
        [
          t('side.placeAndClass', { rank: formatNumber(row.rank, language), class: row.class }),
          t(`domain.grade.${row.grade}`),
          ...(row.gap === null ? [] : [t(`domain.gap.${row.gap}`)]),
        ].join(', '),
      ]),
    ],
    side.columns.map((_, index) => index + 1),
  )

const comparisonText = ({ t, language }: Session, comparison: Comparison, nameOf: NameOf): string => {
  const rank = (value: number | null): string => (value === null ? '–' : formatNumber(value, language))
  const table = textTable(
    [
      [t('side.reason'), t('side.insideRank'), t('side.clientRank'), t('side.gap'), t('side.difference')],
      ...comparison.gaps.map(row => [
        nameOf(row.reasonId),
        rank(row.insideRank),
        rank(row.clientRank),
        rank(row.gap),
        differenceWords(row, t, language),
      ]),
    ],
    [1, 2, 3, 4],
  )
  return [
    t('side.pair', {
      inside: t(`side.voice.${comparison.inside}`),
      clients: t(`side.voice.${comparison.clients}`),
    }),
    table,
    comparisonSentences(comparison, t, language).join(' '),
  ].join('\n')
}

const studiesText = (session: Session, studies: readonly StudyFigures[], side: SideBySide, nameOf: NameOf): string => {
  const { t } = session
  if (studies.length === 0) return t('cli.ranking.empty')
  const { spoke, written, counts } = side.crm
  return [
    studiesTable(session, studies),
    t('side.counted'),
    ...studies.map(study => studyText(session, study, nameOf)),
    t('side.intro'),
    matrix(session, side, nameOf),
    ...side.comparisons.map(comparison => comparisonText(session, comparison, nameOf)),
    t('side.crmSummary', { spoke, written, ...counts }),
  ].join('\n\n')
}

export const studiesVerb: Verb = {
  name: 'studies',
  words: ['FILE'],
  options: {},
  help: 'cli.verb.studies',
  run: async (session, given) => {
    const { engagement } = await session.open(wordOf(given, 0))
    const studies = await session.call('studies.figures', { engagement: engagement.id })
    const side = await session.call('sideBySide.get', { engagement: engagement.id })
    const { reasons } = await session.call('reasons.list', { engagement: engagement.id })
    const nameOf = namesOf(reasons, session.language)
    return {
      json: studiesJson(studies, side, nameOf),
      text: studiesText(session, studies, side, nameOf),
    }
  },
}
