/** What becomes, or became, of a survey's answers beyond rows: what was named, what waits to be coded, what could not be kept. */
import type { ReactNode } from 'react'
import { useFormats, useT } from '#renderer/client/language.tsx'
import type { SurveySummary } from '#shared/contract/survey-import.ts'
import styles from './wizard.module.css'

export const SurveyOutcome = ({ survey }: { readonly survey: SurveySummary }): ReactNode => {
  const t = useT()
  const formats = useFormats()
  const { complete, incomplete, mentions, texts, stretched, namesLeftOut, notKept } = survey
  return (
    <div>
      <p>
        {t('surveyimport.outcome.mentions', { mentions: formats.number(mentions), texts: formats.number(texts) })}{' '}
        {complete === null || incomplete === null
          ? ''
          : t('surveyimport.outcome.complete', {
              complete: formats.number(complete),
              incomplete: formats.number(incomplete),
            })}{' '}
        {stretched === null ? '' : t('surveyimport.outcome.stretched', { scale: stretched.replace('-', '–') })}{' '}
        {namesLeftOut === 0 ? '' : t('surveyimport.outcome.names', { count: namesLeftOut })}
      </p>
      {notKept.length === 0 ? null : (
        <>
          <p>{t('surveyimport.notKept')}</p>
          <ul className={styles['notKept']}>
            {notKept.map((question, index) => (
              // Two questions may have the same words; the list never changes.
              <li key={index}>
                <bdi>{question.title}</bdi>: {t(`surveyimport.notKept.${question.why}`, { count: question.answers })}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
