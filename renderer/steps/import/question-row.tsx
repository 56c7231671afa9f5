/** One question of a survey in the wizard: its words, what was answered, what it is for, and on which scale. */
import type { ReactNode } from 'react'
import { useFormats, useT } from '#renderer/client/language.tsx'
import { Badge } from '#renderer/ui/badge.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import type { SurveyQuestionPreview } from '#shared/contract/survey-import.ts'
import type { QuestionKind } from '#shared/domain/import/survey/survey-question.ts'
import { SCALES, type SurveyRole } from '#shared/domain/import/survey/survey-roles.ts'
import type { WizardAction, WizardState } from './wizard-state.ts'
import styles from './wizard.module.css'

/** Stands for a scale that nobody has named yet. */
const UNNAMED = ''

export type QuestionRowProps = {
  readonly question: SurveyQuestionPreview
  readonly state: WizardState
  readonly onAction: (action: WizardAction) => void
}

/** Which of the options are reasons already, and which would be new. */
const OptionReasons = ({ question }: { readonly question: SurveyQuestionPreview }): ReactNode => {
  const t = useT()
  const formats = useFormats()
  const { matched, fresh } = question
  if (matched + fresh.length === 0) return null
  return (
    <span className={styles['muted']}>
      {t('surveyimport.options', { matched: formats.number(matched), fresh: formats.number(fresh.length) })}
      {fresh.length === 0 ? null : <bdi title={fresh.join('\n')}>{` (${fresh.join(' · ')})`}</bdi>}
    </span>
  )
}

const ScaleField = ({ question, state, onAction }: QuestionRowProps): ReactNode => {
  const t = useT()
  const scale = state.choices.find(choice => choice.key === question.key)?.scale ?? null
  return (
    <SelectField
      label={t('surveyimport.scaleOf', { question: question.title })}
      hideLabel
      options={[
        { id: UNNAMED, label: t('surveyimport.scale.choose') },
        ...SCALES.map(id => ({ id: id as string, label: t(`surveyimport.scale.${id}`) })),
      ]}
      value={scale ?? UNNAMED}
      error={scale === null ? t('surveyimport.scale.asked') : undefined}
      onChange={id =>
        onAction({ type: 'scale-chosen', question: question.key, scale: SCALES.find(one => one === id) ?? null })
      }
    />
  )
}

/** A column that says whose answers these are is no question, however its cells look. */
const kindShown = (kind: QuestionKind, role: SurveyRole): QuestionKind => {
  if (role === 'client_id') return 'client'
  return role === 'respondent' || role === 'name' ? 'respondent' : kind
}

export const QuestionRow = ({ question, state, onAction }: QuestionRowProps): ReactNode => {
  const t = useT()
  const role = state.choices.find(choice => choice.key === question.key)?.role ?? question.role
  const isReasons = role === 'reasons' || role === 'reason_main'
  const samples = question.samples.join(' · ')
  return (
    <tr>
      <th scope="row" className={styles['question']}>
        <bdi title={question.title}>{question.title}</bdi>
        <span className={styles['muted']}>
          {t(`surveyimport.kind.${kindShown(question.kind, role)}`)}
          {question.columns.length > 1 ? ` · ${t('surveyimport.columns', { count: question.columns.length })}` : ''}
        </span>
      </th>
      <td className={styles['given']} title={samples}>
        <bdi>{samples === '' ? t('wizard.columns.noSamples') : samples}</bdi>
      </td>
      <td>
        <div className={styles['use']}>
          <SelectField
            label={t('surveyimport.useOf', { question: question.title })}
            hideLabel
            options={question.roles.map(id => ({ id, label: t(`surveyimport.role.${id}`) }))}
            value={role}
            onChange={next => onAction({ type: 'role-chosen', question: question.key, role: next })}
          />
          {role === question.role && !question.isMeta ? (
            <span>
              <Badge tone="plain">
                {t(question.by === 'remembered' ? 'wizard.columns.known' : 'wizard.columns.guessed')}
              </Badge>
            </span>
          ) : null}
          {role === 'pain' ? <ScaleField question={question} state={state} onAction={onAction} /> : null}
          {isReasons ? <OptionReasons question={question} /> : null}
        </div>
      </td>
    </tr>
  )
}
