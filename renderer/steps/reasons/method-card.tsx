/** One research method: its question to the world, its bias in print, its studies and a way to start one. */
import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useLanguage, useT } from '#renderer/client/language.tsx'
import { useCommand } from '#renderer/client/queries.ts'
import { Badge } from '#renderer/ui/badge.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/layout.tsx'
import type { MethodDefinition, StudySettings, StudySummary } from '#shared/domain/evidence.ts'
import { textIn } from '#shared/kit/language.ts'
import styles from './reasons.module.css'
import { ChooseFormDialog } from './staff/choose-form-dialog.tsx'
import { StudyCounts } from './study-counts.tsx'

type Props = { readonly method: MethodDefinition; readonly studies: readonly StudySummary[] }

export const MethodCard = ({ method, studies }: Props) => {
  const t = useT()
  const language = useLanguage()
  const engagement = useEngagementId()
  const create = useCommand('studies.create')
  const name = textIn(method.name, language)

  const [choosing, setChoosing] = useState(false)
  const start = async (form: StudySettings['form'] = 'standard'): Promise<void> => {
    setChoosing(false)
    const kind = form === 'case' ? t('staff.caseTitle') : name
    const title = studies.length === 0 ? kind : `${kind} ${studies.length + 1}`
    const question = textIn(method.question, language)
    const draft = { title, question, heldOn: null, facilitator: '', asked: null, note: '' }
    const made = await create.run({ engagement, methodId: method.id, draft, settings: { form } })
    if (made.ok) navigate(`/reasons/study/${encodeURIComponent(made.value.studyId)}`)
  }
  return (
    <Card title={name}>
      <p className={styles['who']}>{textIn(method.whoIsAsked, language)}</p>
      <p className={styles['bias']}>
        <strong>{t('evidence.bias')}</strong> {textIn(method.bias, language)}
      </p>
      {studies.length > 0 && (
        <ul className={styles['studies']} aria-label={t('reasons.studiesOf', { method: name })}>
          {studies.map(study => (
            <li key={study.id}>
              <a href={`#/reasons/study/${encodeURIComponent(study.id)}`}>{study.title}</a>
              <StudyCounts study={study} />
              {study.state === 'frozen' && <Badge tone="plain">{t('evidence.frozen')}</Badge>}
            </li>
          ))}
        </ul>
      )}
      <Button
        variant="plain"
        label={t('reasons.newStudyOf', { method: name })}
        isPending={create.pending}
        onPress={() => (method.id === 'staff' ? setChoosing(true) : void start())}
      >
        {t('reasons.newStudy')}
      </Button>
      {choosing && <ChooseFormDialog onChoose={form => void start(form)} onClose={() => setChoosing(false)} />}
    </Card>
  )
}
