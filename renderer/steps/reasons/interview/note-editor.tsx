/** A note while it is mended: its words and its time; both save themselves, Escape or Done goes back to reading. */
/* oxlint-disable jsx-a11y/no-noninteractive-element-interactions -- keys typed in the fields within are heard by the group around them. */
import { useEffect, useRef } from 'react'
import { useT } from '#renderer/client/language.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import type { CoderText, TextDraft } from '#shared/contract/coding.ts'
import styles from './interview.module.css'
import { readTime, writtenTime } from './use-talk-seconds.ts'

type Props = {
  readonly text: CoderText
  readonly onSave: (part: Partial<TextDraft>) => Promise<unknown>
  readonly onDone: () => void
}

export const NoteEditor = ({ text, onSave, onDone }: Props) => {
  const t = useT()
  const holder = useRef<HTMLFieldSetElement>(null)
  useEffect(() => holder.current?.querySelector('textarea')?.focus(), [])
  return (
    <fieldset
      ref={holder}
      className={styles['editor']}
      onKeyDown={event => {
        if (event.key === 'Escape') onDone()
      }}
    >
      <TextField
        label={t('interview.editing')}
        value={text.body}
        multiline
        maxLength={32_000}
        onCommit={body => (body.trim() === '' ? undefined : onSave({ body }))}
      />
      <TextField
        label={t('interview.editTime')}
        value={text.atSeconds === null ? '' : writtenTime(text.atSeconds)}
        onCommit={typed => {
          const seconds = typed.trim() === '' ? null : readTime(typed)
          return seconds === undefined ? undefined : onSave({ atSeconds: seconds })
        }}
      />
      <Button onPress={onDone}>{t('interview.done')}</Button>
    </fieldset>
  )
}
