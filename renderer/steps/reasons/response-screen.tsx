/** Client survey: one form after another, and the list of those recorded. */
import { useRef, useState } from 'react'
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useT } from '#renderer/client/language.tsx'
import { useCommand } from '#renderer/client/queries.ts'
import { openImport } from '#renderer/app/import-launcher.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/layout.tsx'
import { announce } from '#renderer/ui/live-log.tsx'
import type { StudyContent } from '#shared/domain/evidence.ts'
import { useKeptDraft } from './kept-drafts.ts'
import { MethodGuide } from './method-guide.tsx'
import { RecordedResponses } from './recorded-responses.tsx'
import { ResponseFields } from './response-fields.tsx'
import { canRecord, EMPTY_RESPONSE, responseRecord } from './response-form.ts'
import styles from './study.module.css'

export const ResponseScreen = ({ content }: { readonly content: StudyContent }) => {
  const t = useT()
  const engagement = useEngagementId()
  const record = useCommand('responses.record')
  const { study } = content
  const [form, setForm] = useKeptDraft(`response/${study.id}`, EMPTY_RESPONSE)
  const [unfinished, setUnfinished] = useState<ReadonlySet<string>>(new Set())
  const fields = useRef<HTMLFieldSetElement>(null)
  const frozen = study.state === 'frozen'
  const ready = canRecord(form) && unfinished.size === 0

  const note = (box: string, isUnfinished: boolean): void => {
    const others = [...unfinished].filter(other => other !== box)
    setUnfinished(new Set(isUnfinished ? [...others, box] : others))
  }
  const keep = async (): Promise<void> => {
    const answer = await record.run({ engagement, studyId: study.id, ...responseRecord(form) })
    if (!answer.ok) return
    setForm(EMPTY_RESPONSE)
    announce(t('evidence.recorded', { count: content.respondents.length + 1 }))
    fields.current?.querySelector('input')?.focus()
  }
  const importing = (
    <Button variant="plain" onPress={() => openImport({ kind: 'survey', studyId: study.id })}>
      {t('evidence.importAnswers')}
    </Button>
  )
  return (
    <div className={styles['two']}>
      <div className={styles['column']}>
        {!frozen && (
          <Card
            title={t('evidence.formTitle.survey', { number: content.respondents.length + 1 })}
            lede={t('evidence.formLede.survey')}
            actions={importing}
          >
            <fieldset ref={fields} className={styles['plain']} aria-label={t('evidence.form')}>
              <ResponseFields form={form} onChange={setForm} onUnfinished={note} />
              <div className={styles['bar']}>
                <Button variant="primary" isDisabled={!ready} isPending={record.pending} onPress={() => void keep()}>
                  {t('evidence.recordAndNext')}
                </Button>
                {!ready && !unfinished.has('pain') && (
                  <span className={styles['hint']}>
                    {unfinished.size === 0 ? t('evidence.needReason') : t('evidence.chooseFirst')}
                  </span>
                )}
              </div>
            </fieldset>
          </Card>
        )}
        <RecordedResponses content={content} />
      </div>
      <MethodGuide method={content.method} />
    </div>
  )
}
