/** `ranking`: the reasons by weight with their classes, for programs at full precision and for people as a table. */
import type { MethodScore, RankedReason, Ranking } from '#shared/analysis/figures.ts'
import { ANONYMITY_FLOOR } from '#shared/analysis/anonymity-floor.ts'
import type { ReasonView } from '#shared/contract/evidence.ts'
import type { StudySummary } from '#shared/domain/evidence.ts'
import { formatMoney, formatNumber, formatShare } from '#shared/i18n/formats.ts'
import { textIn, type Language } from '#shared/kit/language.ts'
import { toMajor } from '#shared/kit/money.ts'
import { wordOf } from '../read-words.ts'
import type { Session } from '../session.ts'
import { textTable } from '../text-table.ts'
import type { Verb } from '../verb.ts'

type Named = { readonly ranked: RankedReason; readonly name: string }

const named = (ranking: Ranking, reasons: readonly ReasonView[], language: Language): readonly Named[] => {
  const byId = new Map(reasons.map(reason => [reason.id, reason]))
  return ranking.reasons.map(ranked => {
    const reason = byId.get(ranked.reasonId)
    return { ranked, name: reason === undefined ? ranked.reasonId : textIn(reason.name, language) }
  })
}

const scoreJson = (score: MethodScore, currency: string) => ({ ...score, money: toMajor(score.money, currency) })

/** Money in major units of `currency`, shares and scores 0 to 1, pain 0 to 10; reasons in the order of their weight. */
export const rankingJson = (
  ranking: Ranking,
  reasons: readonly ReasonView[],
  currency: string,
  language: Language,
) => ({
  currency,
  settings: ranking.settings,
  seed: ranking.settings.seed,
  reasons: named(ranking, reasons, language).map(({ ranked, name }) => ({
    id: ranked.reasonId,
    name,
    group: ranked.group,
    rank: ranked.rank,
    class: ranked.class,
    computedClass: ranked.computedClass,
    override: ranked.override,
    clients: ranked.clients,
    mentions: ranked.mentions,
    mainCount: ranked.mainCount,
    pain: ranked.pain,
    money: toMajor(ranked.money, currency),
    weight: ranked.weight,
    share: ranked.share,
    cumulativeBefore: ranked.cumulativeBefore,
    cumulative: ranked.cumulative,
    grade: ranked.grade,
    gap: ranked.gap,
    stability: ranked.stability,
    byMethod: ranked.byMethod.map(score => scoreJson(score, currency)),
  })),
  bases: ranking.bases,
  orderEstablished: ranking.orderEstablished,
})

const rankingText = (session: Session, ranking: Ranking, reasons: readonly ReasonView[], currency: string): string => {
  const { t, language } = session
  const rows = named(ranking, reasons, language)
  if (rows.length === 0) return t('cli.ranking.empty')
  const { cutA, cutB, seed } = ranking.settings
  const share = (value: number | null): string => (value === null ? '–' : formatShare(value, language))
  return [
    textTable(
      [
        [
          t('cli.ranking.rank'),
          t('cli.ranking.class'),
          t('cli.ranking.reason'),
          t('cli.ranking.group'),
          t('cli.ranking.clients'),
          t('cli.ranking.money'),
          t('cli.ranking.share'),
          t('cli.ranking.cumulative'),
          t('cli.ranking.stability'),
        ],
        ...rows.map(({ ranked, name }) => [
          formatNumber(ranked.rank, language),
          ranked.override === null ? ranked.class : t('cli.ranking.overridden', { class: ranked.class }),
          name,
          t(`domain.groupShort.${ranked.group}`),
          formatNumber(ranked.clients, language),
          formatMoney(ranked.money, currency, language),
          share(ranked.share),
          share(ranked.cumulative),
          share(ranked.stability),
        ]),
      ],
      [0, 4, 5, 6, 7, 8],
    ),
    t('cli.ranking.settings', {
      cutA: formatShare(cutA, language, 0),
      cutB: formatShare(cutB, language, 0),
      seed,
    }),
  ].join('\n\n')
}

/** Polls that too few have answered: their number of answers and nothing else. */
const hiddenPolls = (studies: readonly StudySummary[]) =>
  studies.filter(study => study.isHidden).map(study => ({ study: study.title, answers: study.respondentCount }))

const hiddenText = ({ t }: Session, studies: readonly StudySummary[]): readonly string[] =>
  hiddenPolls(studies).map(({ study, answers }) =>
    t('staff.reportHidden', { study, answers: t('staff.answers', { count: answers }), floor: ANONYMITY_FLOOR }),
  )

export const rankingVerb: Verb = {
  name: 'ranking',
  words: ['FILE'],
  options: {},
  help: 'cli.verb.ranking',
  run: async (session, given) => {
    const { engagement } = await session.open(wordOf(given, 0))
    const ranking = await session.call('ranking.get', { engagement: engagement.id })
    const { reasons } = await session.call('reasons.list', { engagement: engagement.id })
    const studies = await session.call('studies.list', { engagement: engagement.id })
    return {
      json: {
        ...rankingJson(ranking, reasons, engagement.currency, session.language),
        hidden: hiddenPolls(studies),
      },
      text: [rankingText(session, ranking, reasons, engagement.currency), ...hiddenText(session, studies)].join('\n\n'),
    }
  },
}
