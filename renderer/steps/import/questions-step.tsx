/** The fourth step of a survey: which questions the sheet holds, whose export it is, and what each question is for. */
import type { ReactNode } from 'react'
import { useFormats, useT } from '#renderer/client/language.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import type { ImportPreview } from '#shared/contract/imports.ts'
import { SURVEY_METHODS, type SurveyPreview } from '#shared/contract/survey-import.ts'
import type { ColumnsStepProps } from './columns-step.tsx'
import { QuestionRow } from './question-row.tsx'
import { TotalsRows } from './totals-rows.tsx'
import styles from './wizard.module.css'

export type QuestionsStepProps = ColumnsStepProps & { readonly survey: SurveyPreview }

/** Whose export it is and how much it holds. */
const SurveyFacts = ({
  survey,
  preview,
}: {
  readonly survey: SurveyPreview
  readonly preview: ImportPreview
}): ReactNode => {
  const t = useT()
  const formats = useFormats()
  const asked = survey.questions.filter(question => !question.isMeta).length
  return (
    <div>
      <strong>{t(`surveyimport.source.${survey.source}`)}</strong>{' '}
      <span className={styles['muted']}>
        {t('surveyimport.facts', {
          questions: formats.number(asked),
          columns: formats.number(preview.columns.length),
          answers: formats.number(survey.answers),
        })}
        {survey.headerRows.length > 1 ? ` ${t('surveyimport.twoRows')}` : ''}
        {survey.incomplete === null || survey.incomplete === 0
          ? ''
          : ` ${t('surveyimport.incomplete', { count: survey.incomplete })}`}
      </span>
    </div>
  )
}

const SurveyNotices = ({
  survey,
  isRemembered,
}: {
  readonly survey: SurveyPreview
  readonly isRemembered: boolean
}): ReactNode => {
  const t = useT()
  const fresh = survey.questions.filter(question => !question.isMeta && question.by === 'guessed')
  return (
    <>
      {isRemembered ? (
        <Notice tone="info">
          {t('surveyimport.remembered')}
          {fresh.length === 0
            ? null
            : ` ${t('surveyimport.fresh', { questions: fresh.map(one => one.title).join(' · ') })}`}
        </Notice>
      ) : null}
      {survey.isAnonymous ? <Notice tone="info">{t(`surveyimport.anonymous.${survey.method}`)}</Notice> : null}
      {survey.notices.map((notice, index) => (
        // The same mark may be left in several headings; the list never changes.
        <Notice key={index} tone="warn">
          {t(`surveyimport.notice.${notice.code}`, { column: notice.column, text: notice.text })}
        </Notice>
      ))}
    </>
  )
}

const QuestionTable = (props: QuestionsStepProps & { readonly isMeta: boolean }): ReactNode => {
  const t = useT()
  const { survey, isMeta } = props
  return (
    <div className={styles['whole']}>
      <table className={styles['table']} aria-label={t(isMeta ? 'surveyimport.own.table' : 'surveyimport.table')}>
        <thead>
          <tr>
            <th scope="col">{t('surveyimport.question')}</th>
            <th scope="col">{t('surveyimport.answers')}</th>
            <th scope="col">{t('surveyimport.use')}</th>
          </tr>
        </thead>
        <tbody>
          {survey.questions
            .filter(question => question.isMeta === isMeta)
            .map(question => (
              <QuestionRow key={question.key} question={question} state={props.state} onAction={props.onAction} />
            ))}
        </tbody>
      </table>
    </div>
  )
}

export const QuestionsStep = (props: QuestionsStepProps): ReactNode => {
  const t = useT()
  const { state, preview, survey, onAction } = props
  const own = survey.questions.filter(question => question.isMeta).length
  return (
    <>
      <SurveyFacts survey={survey} preview={preview} />
      {state.kindFixed ? null : (
        <div className={styles['choices']}>
          <SelectField
            label={t('surveyimport.method')}
            options={SURVEY_METHODS.map(id => ({ id, label: t(`surveyimport.method.${id}`) }))}
            value={state.method}
            onChange={method => onAction({ type: 'method-chosen', method })}
          />
        </div>
      )}
      <SurveyNotices survey={survey} isRemembered={preview.remembered} />
      <QuestionTable {...props} isMeta={false} />
      {own === 0 ? null : (
        <details className={styles['own']}>
          <summary>{t('surveyimport.own', { count: own })}</summary>
          <QuestionTable {...props} isMeta />
        </details>
      )}
      <TotalsRows {...props} />
    </>
  )
}
