/** What is said before the first question and after the last, in three languages. */
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useT } from '#renderer/client/language.tsx'
import { useCommand } from '#renderer/client/queries.ts'
import { useRecordDraft } from '#renderer/client/use-record-draft.ts'
import { Card, Stack } from '#renderer/ui/layout.tsx'
import type { Study } from '#shared/domain/evidence.ts'
import type { SurveyScript } from '#shared/domain/questionnaire.ts'
import { LocalisedFields } from './localised-fields.tsx'
import styles from './survey.module.css'

type Props = { readonly study: Study; readonly script: SurveyScript }

export const ScriptFields = ({ study, script }: Props) => {
  const t = useT()
  const engagement = useEngagementId()
  const save = useCommand('survey.saveScript')
  const { draft, patch } = useRecordDraft(script, next => save.run({ engagement, studyId: study.id, script: next }))
  return (
    <Card title={t('clientsurvey.scriptTitle')} lede={t('clientsurvey.scriptLede')}>
      <fieldset
        className={styles['plain']}
        disabled={study.state === 'frozen'}
        aria-label={t('clientsurvey.scriptTitle')}
      >
        <Stack gap={3}>
          <LocalisedFields
            label={t('clientsurvey.opening')}
            value={draft.opening}
            onCommit={opening => patch({ opening })}
            multiline
          />
          <LocalisedFields
            label={t('clientsurvey.closing')}
            value={draft.closing}
            onCommit={closing => patch({ closing })}
            multiline
          />
        </Stack>
      </fieldset>
    </Card>
  )
}
