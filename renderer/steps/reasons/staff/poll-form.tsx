/** One form of the anonymous poll: the open question, then the reasons in this form's own order. */
/* oxlint-disable jsx-a11y/no-autofocus -- asked for by the place: one form follows another by the keyboard alone. */
import { useEffect, useRef, useState } from 'react'
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useT } from '#renderer/client/language.tsx'
import { useCommand } from '#renderer/client/queries.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/layout.tsx'
import { announce } from '#renderer/ui/live-log.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import type { PollView } from '#shared/contract/staff.ts'
import type { Study } from '#shared/domain/evidence.ts'
import { saysSomething } from '#shared/domain/staff-poll.ts'
import { useKeptDraft } from '../kept-drafts.ts'
import { HandOver } from './hand-over.tsx'
import { PollList } from './poll-list.tsx'
import { EMPTY_FORM, recordedForm, type FilledForm } from './staff-form.ts'
import styles from './staff.module.css'
import { useCtrlEnter } from './use-ctrl-enter.ts'

type Props = { readonly study: Study; readonly poll: PollView }

export const PollFormScreen = ({ study, poll }: Props) => {
  const t = useT()
  const engagement = useEngagementId()
  const record = useCommand('staff.recordForm')
  const draftName = `poll/${study.id}`
  const [form, setForm] = useKeptDraft<FilledForm>(draftName, EMPTY_FORM)
  const [handedOver, setHandedOver] = useState(false)
  const fields = useRef<HTMLFieldSetElement>(null)
  const isReady = saysSomething(recordedForm(form))

  useEffect(() => {
    if (form.stage === 'list') fields.current?.querySelector<HTMLElement>('input')?.focus()
  }, [form.stage])

  const keep = async (): Promise<void> => {
    if (!isReady || record.pending) return
    const answer = await record.run({ engagement, studyId: study.id, form: recordedForm(form), draft: draftName })
    if (!answer.ok) return
    setForm(EMPTY_FORM)
    setHandedOver(true)
    announce(t('staff.recordedTitle'))
  }
  const goOn = (): void => setForm({ ...form, stage: 'list' })
  useCtrlEnter(fields, () => (form.stage === 'open' ? goOn() : void keep()))
  if (handedOver) return <HandOver onStart={() => setHandedOver(false)} />
  if (form.stage === 'open') {
    return (
      <Card title={t('staff.openTitle')}>
        <fieldset ref={fields} className={styles['form']} aria-label={t('evidence.form')}>
          <p className={styles['question']}>{study.question || t('staff.sheetOpenQuestion')}</p>
          <TextField
            label={t('staff.openLabel')}
            description={t('staff.openHint')}
            value={form.openAnswer}
            onChange={openAnswer => setForm({ ...form, openAnswer })}
            multiline
            autoFocus
          />
          <div className={styles['buttons']}>
            <Button variant="primary" onPress={goOn}>
              {t('staff.next')}
            </Button>
            <span className={styles['hint']}>Ctrl Enter</span>
          </div>
        </fieldset>
      </Card>
    )
  }
  return (
    <Card title={t('staff.listTitle')} lede={t('staff.listLede')}>
      <fieldset ref={fields} className={styles['form']} aria-label={t('evidence.form')}>
        <PollList form={form} study={study} poll={poll} onChange={setForm} />
        <div className={styles['buttons']}>
          <Button variant="primary" isDisabled={!isReady} isPending={record.pending} onPress={() => void keep()}>
            {t('staff.record')}
          </Button>
          <Button variant="quiet" onPress={() => setForm({ ...form, stage: 'open' })}>
            {t('staff.back')}
          </Button>
          {!isReady && <span className={styles['hint']}>{t('staff.needAnswer')}</span>}
        </div>
      </fieldset>
    </Card>
  )
}
