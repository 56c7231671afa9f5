/** One question's answers as bars in a table, told in figures as well. */
import type { ReactNode } from 'react'
import { useFormats, useLanguage, useT } from '#renderer/client/language.tsx'
import { Card } from '#renderer/ui/layout.tsx'
import { SimpleTable } from '#renderer/ui/simple-table.tsx'
import type { OptionResult, QuestionResult, SurveyBasis } from '#shared/analysis/survey-results.ts'
import type { Question } from '#shared/domain/questionnaire.ts'
import { textIn } from '#shared/kit/language.ts'
import styles from './survey.module.css'

type Props = {
  readonly number: number
  readonly question: Question
  readonly result: QuestionResult
  readonly basis: SurveyBasis
}

const Bar = ({ share }: { readonly share: number }): ReactNode => (
  <span className={styles['bar']} aria-hidden>
    <span style={{ inlineSize: `${Math.round(share * 1000) / 10}%` }} />
  </span>
)

export const QuestionResultView = (props: Props) => {
  const t = useT()
  const language = useLanguage()
  const { question, result, number } = props
  const text = textIn(question.text, language)
  return (
    <Card
      title={`${number}. ${text}`}
      lede={[
        t('clientsurvey.answeredBy', { count: result.base }),
        ...(result.unanswered === 0 ? [] : [t('clientsurvey.unanswered', { count: result.unanswered })]),
        ...(question.kind === 'multiple' ? [t('clientsurvey.overHundred')] : []),
      ].join(' ')}
    >
      {question.kind === 'scale' ? <ScaleTable {...props} label={text} /> : null}
      {question.options.length > 0 ? <OptionTable {...props} label={text} /> : null}
      {result.words > 0 && <p className={styles['hint']}>{t('clientsurvey.inWords', { count: result.words })}</p>}
    </Card>
  )
}

const byCount = (left: OptionResult, right: OptionResult): number => right.count - left.count
/** The best placed first; what nobody placed comes last. */
const byPlace = (left: OptionResult, right: OptionResult): number =>
  (left.meanPlace ?? Infinity) - (right.meanPlace ?? Infinity) || byCount(left, right)

const OptionTable = ({ question, result, basis, label }: Props & { readonly label: string }) => {
  const t = useT()
  const language = useLanguage()
  const { number, share } = useFormats()
  const isRanking = question.kind === 'ranking'
  const nameOf = (key: string): string => {
    const option = question.options.find(one => one.key === key)
    return option === undefined ? '' : textIn(option.text, language)
  }
  const intervalOf = ({ interval }: OptionResult): string =>
    interval === null ? '–' : `${share(interval.lower)} – ${share(interval.upper)}`
  return (
    <SimpleTable
      label={label}
      columns={[
        { id: 'option', header: t('clientsurvey.answer') },
        { id: 'bar', header: '', width: '28%' },
        {
          id: 'count',
          header: t(isRanking ? 'clientsurvey.first' : 'clientsurvey.clientsWho'),
          align: 'end',
        },
        { id: 'share', header: t('clientsurvey.share'), align: 'end' },
        ...(basis === 'sample' ? [{ id: 'interval', header: t('clientsurvey.interval'), align: 'end' as const }] : []),
        ...(isRanking ? [{ id: 'place', header: t('clientsurvey.meanPlace'), align: 'end' as const }] : []),
      ]}
      rows={[...result.options].sort(isRanking ? byPlace : byCount).map(option => ({
        key: option.key,
        cells: {
          option: nameOf(option.key),
          bar: <Bar share={option.share ?? 0} />,
          count: number(option.count),
          share: option.share === null ? '–' : share(option.share),
          interval: intervalOf(option),
          place: option.meanPlace === null ? '–' : number(option.meanPlace, 1),
        },
      }))}
    />
  )
}

const ScaleTable = ({ result, question, label }: Props & { readonly label: string }) => {
  const t = useT()
  const language = useLanguage()
  const { number } = useFormats()
  const { scale, base } = result
  if (scale === null) return null
  return (
    <>
      <p>
        {t('clientsurvey.scaleFigures', { mean: number(scale.mean, 1), median: number(scale.median, 1) })}{' '}
        <span className={styles['hint']}>
          0 = {textIn(question.low, language)} · 10 = {textIn(question.high, language)}
        </span>
      </p>
      <SimpleTable
        label={label}
        columns={[
          { id: 'number', header: t('clientsurvey.answer'), width: 90 },
          { id: 'bar', header: '', width: '70%' },
          { id: 'count', header: t('clientsurvey.clientsWho'), align: 'end' },
        ]}
        rows={scale.counts.map((count, at) => ({
          key: String(at),
          cells: { number: String(at), bar: <Bar share={count / base} />, count: number(count) },
        }))}
      />
    </>
  )
}
