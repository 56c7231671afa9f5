/** One question being edited: its words in three languages, what the evidence takes from it, its options. Saved field by field. */
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useT } from '#renderer/client/language.tsx'
import { useCommand } from '#renderer/client/queries.ts'
import { useRecordDraft } from '#renderer/client/use-record-draft.ts'
import { CheckboxField } from '#renderer/ui/checkbox-field.tsx'
import { Card, Stack } from '#renderer/ui/layout.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import { HAS_OPTIONS, PURPOSES_OF, type Question, type QuestionDraft } from '#shared/domain/questionnaire.ts'
import type { StudyId } from '#shared/kit/id.ts'
import { LocalisedFields } from './localised-fields.tsx'
import { OptionsEditor } from './options-editor.tsx'
import styles from './survey.module.css'

const draftOf = ({ key: _key, position: _position, corrections: _corrections, ...draft }: Question): QuestionDraft =>
  draft

type Props = {
  readonly studyId: StudyId
  readonly question: Question
  /** Then only words can be corrected and options added. */
  readonly hasAnswers: boolean
  readonly isFrozen: boolean
}

export const QuestionEditor = ({ studyId, question, hasAnswers, isFrozen }: Props) => {
  const t = useT()
  const engagement = useEngagementId()
  const save = useCommand('survey.saveQuestion')
  const { draft, patch } = useRecordDraft(draftOf(question), next =>
    save.run({ engagement, studyId, key: question.key, draft: next }),
  )
  const purposes = PURPOSES_OF[draft.kind]
  const takesOther = draft.kind === 'single' || draft.kind === 'multiple'
  return (
    <Card title={t('clientsurvey.editTitle')} lede={t(`clientsurvey.kindHint.${draft.kind}`)}>
      <fieldset className={styles['plain']} disabled={isFrozen} aria-label={t('clientsurvey.editTitle')}>
        <Stack gap={3}>
          <LocalisedFields
            label={t('clientsurvey.text')}
            value={draft.text}
            onCommit={text => patch({ text })}
            multiline
          />
          <LocalisedFields label={t('clientsurvey.hint')} value={draft.hint} onCommit={hint => patch({ hint })} />
          {purposes.length > 1 && !hasAnswers && (
            <SelectField
              label={t('clientsurvey.purpose')}
              options={purposes.map(id => ({ id, label: t(`clientsurvey.purpose.${id}`) }))}
              value={draft.purpose}
              onChange={purpose => void patch({ purpose })}
            />
          )}
          {draft.kind === 'scale' && (
            <>
              <LocalisedFields label={t('clientsurvey.low')} value={draft.low} onCommit={low => patch({ low })} />
              <LocalisedFields label={t('clientsurvey.high')} value={draft.high} onCommit={high => patch({ high })} />
            </>
          )}
          {HAS_OPTIONS.has(draft.kind) && (
            <OptionsEditor
              options={draft.options}
              kept={hasAnswers ? new Set(question.options.map(({ key }) => key)) : new Set()}
              mapsReasons={draft.purpose !== 'none'}
              onChange={options => patch({ options: [...options] })}
            />
          )}
          {takesOther && !(hasAnswers && draft.hasOther) && (
            <CheckboxField
              label={t('clientsurvey.hasOther')}
              value={draft.hasOther}
              onChange={hasOther => void patch({ hasOther })}
            />
          )}
          {question.corrections.length > 0 && (
            <p className={styles['hint']}>{t('clientsurvey.corrected', { count: question.corrections.length })}</p>
          )}
        </Stack>
      </fieldset>
    </Card>
  )
}
