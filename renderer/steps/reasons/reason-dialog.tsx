/** A reason in words: added as a whole, or edited; the name is written in the language of the screen. */
import { useState } from 'react'
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useLanguage, useT } from '#renderer/client/language.tsx'
import { useCommand } from '#renderer/client/queries.ts'
import { Button } from '#renderer/ui/button.tsx'
import { CheckboxField } from '#renderer/ui/checkbox-field.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import type { ReasonView } from '#shared/contract/evidence.ts'
import { REASON_GROUPS, type ReasonDraft } from '#shared/domain/reasons.ts'
import { useKeptDraft } from './kept-drafts.ts'
import styles from './reasons.module.css'

const NEW_REASON: ReasonDraft = {
  name: { en: '', ru: '', sq: '' },
  group: 'company',
  controllable: true,
  humanFactor: false,
  definition: '',
}

const draftOf = ({ name, group, controllable, humanFactor, definition }: ReasonView): ReasonDraft => ({
  name,
  group,
  controllable,
  humanFactor,
  definition,
})

type Props = { readonly reason: ReasonView | null; readonly onClose: () => void }

export const ReasonDialog = ({ reason, onClose }: Props) => {
  const t = useT()
  const language = useLanguage()
  const engagement = useEngagementId()
  const add = useCommand('reasons.add', { quiet: true })
  const save = useCommand('reasons.save', { quiet: true })
  const start = reason === null ? NEW_REASON : draftOf(reason)
  const [draft, setDraft] = useKeptDraft(`reason/${reason?.id ?? 'new'}`, start)
  const [refusal, setRefusal] = useState<string>()
  const hasName = Object.values(draft.name).some(text => text.trim() !== '')

  const leave = (): void => {
    setDraft(start)
    onClose()
  }
  const record = async (): Promise<void> => {
    const answer =
      reason === null
        ? await add.run({ engagement, draft })
        : await save.run({ engagement, reasonId: reason.id, draft })
    if (!answer.ok) {
      setRefusal(answer.error.message)
      return
    }
    setDraft(reason === null ? NEW_REASON : draft)
    onClose()
  }
  const footer = (
    <>
      <Button variant="plain" onPress={leave}>
        {t('common.cancel')}
      </Button>
      <Button
        variant="primary"
        isDisabled={!hasName}
        isPending={add.pending || save.pending}
        onPress={() => void record()}
      >
        {reason === null ? t('common.add') : t('common.save')}
      </Button>
    </>
  )
  return (
    <Dialog
      title={reason === null ? t('reasons.newTitle') : t('reasons.editTitle')}
      isOpen
      onClose={leave}
      footer={footer}
    >
      <div className={styles['form']}>
        <TextField
          label={t('reasons.nameIn', { language: t(`common.language.${language}`) })}
          value={draft.name[language]}
          onChange={text => setDraft({ ...draft, name: { ...draft.name, [language]: text } })}
          description={t('reasons.nameHint')}
          {...(refusal === undefined ? {} : { error: refusal })}
        />
        <SelectField
          label={t('reasons.group')}
          options={REASON_GROUPS.map(id => ({ id, label: t(`domain.group.${id}`) }))}
          value={draft.group}
          onChange={id => setDraft({ ...draft, group: REASON_GROUPS.find(group => group === id) ?? draft.group })}
        />
        <CheckboxField
          label={t('reasons.controllable')}
          value={draft.controllable}
          onChange={controllable => setDraft({ ...draft, controllable })}
        />
        <CheckboxField
          label={t('reasons.humanFactor')}
          value={draft.humanFactor}
          onChange={humanFactor => setDraft({ ...draft, humanFactor })}
        />
        <TextField
          label={t('reasons.definition')}
          value={draft.definition}
          onChange={definition => setDraft({ ...draft, definition })}
          description={t('reasons.definitionHint')}
          multiline
        />
      </div>
    </Dialog>
  )
}
