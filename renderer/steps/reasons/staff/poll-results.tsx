/** What a poll says as a whole, under the bias that the study's screen prints; nothing but the number of answers below the floor. */
import { useFormats, useLanguage, useT } from '#renderer/client/language.tsx'
import { Card } from '#renderer/ui/layout.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { SimpleTable } from '#renderer/ui/simple-table.tsx'
import { ANONYMITY_FLOOR } from '#shared/analysis/anonymity-floor.ts'
import { givenMarks, type MeanOf, type PollReason, type PollResults } from '#shared/analysis/staff-poll.ts'
import { responseRate } from '#shared/analysis/shares.ts'
import type { PollView } from '#shared/contract/staff.ts'
import type { StudyContent } from '#shared/domain/evidence.ts'
import type { ReasonId } from '#shared/kit/id.ts'
import { textIn } from '#shared/kit/language.ts'
import { rootReason } from '../reason-lists.ts'
import { useReasons } from '../use-reasons.ts'
import { PollGroups } from './poll-groups.tsx'
import styles from './staff.module.css'

type Props = { readonly content: StudyContent; readonly poll: PollView }

export const useReasonName = (): ((id: ReasonId) => string) => {
  const language = useLanguage()
  const { reasons } = useReasons()
  return id => {
    const reason = rootReason(reasons, id)
    return reason === undefined ? '' : textIn(reason.name, language)
  }
}

const ReasonTable = ({ results, isSample }: { readonly results: PollResults; readonly isSample: boolean }) => {
  const t = useT()
  const { number, share } = useFormats()
  const nameOf = useReasonName()
  const given = givenMarks(results)
  const mean = (value: MeanOf | null): string =>
    value === null ? '–' : t('staff.meanOf', { mean: number(value.mean, 1), count: number(value.of) })
  const cells = (reason: PollReason) => ({
    reason: nameOf(reason.reasonId),
    count: <span className={styles['nowrap']}>{t('staff.countOf', { count: reason.count, base: reason.base })}</span>,
    share: share(reason.share, 0),
    interval:
      reason.interval === null ? '–' : `${share(reason.interval.lower, 0)} – ${share(reason.interval.upper, 0)}`,
    main: number(reason.mainCount),
    certainty: <span className={styles['nowrap']}>{mean(reason.certainty)}</span>,
    pain: <span className={styles['nowrap']}>{mean(reason.pain)}</span>,
    said: number(reason.said),
    inferred: number(reason.inferred),
  })
  return (
    <SimpleTable
      label={t('staff.resultsTitle')}
      columns={[
        { id: 'reason', header: t('staff.colReason'), width: '28%' },
        { id: 'count', header: t('staff.colCount'), align: 'end' },
        { id: 'share', header: t('staff.colShare'), align: 'end' },
        ...(isSample ? [{ id: 'interval', header: t('staff.colInterval'), align: 'end' as const }] : []),
        { id: 'main', header: t('staff.colMain'), align: 'end' },
        ...(given.certainty ? [{ id: 'certainty', header: t('staff.colCertainty'), align: 'end' as const }] : []),
        ...(given.pain ? [{ id: 'pain', header: t('staff.colPain'), align: 'end' as const }] : []),
        ...(given.basis
          ? [
              { id: 'said', header: t('staff.colSaid'), align: 'end' as const },
              { id: 'inferred', header: t('staff.colInferred'), align: 'end' as const },
            ]
          : []),
      ]}
      rows={results.reasons.map(reason => ({ key: reason.reasonId, cells: cells(reason) }))}
    />
  )
}

/** Whom the shares speak for: a census has its coverage, a sample its interval. */
const useReach = ({ content, poll }: Props): string => {
  const t = useT()
  const { number } = useFormats()
  const { asked } = content.study
  if (poll.whom === 'sample') return t('staff.sampleNote')
  if (asked === null) return t('staff.coverageUnknown')
  return t('staff.coverage', { answers: t('staff.answers', { count: poll.answered }), asked: number(asked) })
}

export const PollResultsCard = ({ content, poll }: Props) => {
  const t = useT()
  const { share } = useFormats()
  const reach = useReach({ content, poll })
  const { results, answered, whom } = poll
  const answers = t('staff.answers', { count: answered })
  if (results === null) {
    return (
      <Card>
        {answered === 0 ? (
          <EmptyState title={t('staff.noAnswersTitle')} text={t('staff.noAnswersText')} />
        ) : (
          <EmptyState
            title={t('staff.hiddenTitle', { answers, floor: ANONYMITY_FLOOR })}
            text={t('staff.hiddenText')}
          />
        )}
      </Card>
    )
  }
  const { asked } = content.study
  const rate = responseRate(answered, asked)
  const response =
    asked === null || rate === null || answered > asked
      ? answers
      : t('staff.answersOf', { answers, asked, share: share(rate, 0) })
  return (
    <Card title={t('staff.resultsTitle')} lede={response}>
      <p>
        {t('staff.resultsLede')} {reach}
      </p>
      <ReasonTable results={results} isSample={whom === 'sample'} />
      <p className={styles['hint']}>
        {t('staff.dontKnowCount', { count: results.knowsNone })} {t('staff.otherCount', { count: results.other })}
      </p>
      {poll.groups.length > 0 && <PollGroups results={results} />}
    </Card>
  )
}
