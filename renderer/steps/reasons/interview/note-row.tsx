/** One note: its time, its words with the passages that were coded, its reasons, and what can be done with it. */
/* oxlint-disable jsx-a11y/no-noninteractive-element-interactions -- keys typed in the fields within are heard by the group around them. */
import { Pencil, Star, Tag, X } from 'lucide-react'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useT } from '#renderer/client/language.tsx'
import { useCommand } from '#renderer/client/queries.ts'
import { Badge } from '#renderer/ui/badge.tsx'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { announce } from '#renderer/ui/live-log.tsx'
import { toast } from '#renderer/ui/toast.tsx'
import type { CoderText, TextDraft } from '#shared/contract/coding.ts'
import type { Coding } from '#shared/domain/coding.ts'
import type { Stretch } from '#shared/domain/mark-pieces.ts'
import type { ReasonId } from '#shared/kit/id.ts'
import { ReasonBox } from '../reason-box.tsx'
import styles from './interview.module.css'
import { NoteEditor } from './note-editor.tsx'
import { noteKey } from './note-keys.ts'
import { PassageBox } from './passage-box.tsx'
import type { NoteCodes } from './use-note-codes.ts'
import { writtenTime } from './use-talk-seconds.ts'

/** A reason as the notes show it: under a number, in a colour. */
export type NoteReason = { readonly reasonId: ReasonId; readonly name: string }

type Props = {
  readonly text: CoderText
  /** The reasons on the keys 1 to 9. */
  readonly onKeys: readonly NoteReason[]
  readonly nameOf: (reasonId: ReasonId) => string
  readonly toneOf: (reasonId: ReasonId) => number
  readonly codes: NoteCodes
}

export const textDraftOf = ({ kind, body, atSeconds, offRecord }: CoderText): TextDraft => ({
  kind,
  body,
  atSeconds,
  offRecord,
})

export const FrozenNote = ({ text, nameOf }: Pick<Props, 'text' | 'nameOf'>) => {
  const t = useT()
  return (
    <li className={styles['note']} data-off-record={text.offRecord}>
      <span className={styles['time']}>{text.atSeconds === null ? '' : writtenTime(text.atSeconds)}</span>
      <div>
        {text.kind === 'quote' ? <q>{text.body}</q> : <p>{text.body}</p>}
        {text.offRecord && <Badge tone="warn">{t('interview.offRecord')}</Badge>}{' '}
        {[...new Set(text.codings.map(coding => nameOf(coding.reasonId)))].map(name => (
          <Badge key={name}>{name}</Badge>
        ))}
      </div>
    </li>
  )
}

type ChipProps = {
  readonly coding: Coding
  readonly name: string
  readonly tone: number
  readonly codes: NoteCodes
}

const CodeChip = ({ coding, name, tone, codes }: ChipProps) => {
  const t = useT()
  return (
    <li className={styles['chip']} data-tone={tone}>
      <span>{name}</span>
      <span data-main={coding.isPrimary}>
        <IconButton
          label={t(coding.isPrimary ? 'interview.isMain' : 'interview.makeMain', { name })}
          icon={<Star size={13} fill={coding.isPrimary ? 'currentColor' : 'none'} aria-hidden />}
          onPress={() => void codes.makeMain(coding)}
        />
      </span>
      <IconButton
        label={t('interview.dropCode', { name })}
        icon={<X size={13} aria-hidden />}
        onPress={() => void codes.drop(coding, name)}
      />
    </li>
  )
}

export const NoteRow = ({ text, onKeys, nameOf, toneOf, codes }: Props) => {
  const t = useT()
  const engagement = useEngagementId()
  const save = useCommand('texts.save')
  const remove = useCommand('texts.remove')
  const undo = useCommand('history.undo')
  const box = useRef<HTMLTextAreaElement>(null)
  const [isEditing, setEditing] = useState(false)
  /** The stretch that the box for another reason is open for; undefined while it is shut. */
  const [other, setOther] = useState<Stretch | null | undefined>(undefined)
  const [selected, setSelected] = useState<Stretch | null>(null)
  const otherBox = useRef<HTMLFieldSetElement>(null)
  const isOtherOpen = other !== undefined
  useEffect(() => {
    if (isOtherOpen) otherBox.current?.querySelector('input')?.focus()
  }, [isOtherOpen])
  const time = text.atSeconds === null ? '–' : writtenTime(text.atSeconds)
  const isQuote = text.kind === 'quote'
  const label = t(isQuote ? 'interview.quoteAt' : 'interview.noteAt', { time })

  const change = (part: Partial<TextDraft>) =>
    save.run({ engagement, textId: text.id, draft: { ...textDraftOf(text), ...part } })
  const turnQuote = () => void change({ kind: isQuote ? 'note' : 'quote' })
  const turnOffRecord = async (): Promise<void> => {
    const answer = await change({ offRecord: !text.offRecord })
    if (answer.ok) announce(t(text.offRecord ? 'interview.onRecordSet' : 'interview.offRecordSet'))
  }
  const takeOut = async (): Promise<void> => {
    const answer = await remove.run({ engagement, textId: text.id })
    if (!answer.ok) return
    toast(t('interview.removed'), { action: { label: t('common.undo'), run: () => void undo.run({ engagement }) } })
  }
  const onKey = (event: KeyboardEvent<HTMLTextAreaElement>, stretch: Stretch | null): boolean => {
    const key = noteKey(event)
    if (key === undefined) return false
    if (key.act === 'code') {
      const reason = onKeys[key.number - 1]
      if (reason !== undefined) void codes.toggle(text, stretch, reason.reasonId, reason.name)
    } else if (key.act === 'other') setOther(stretch)
    else if (key.act === 'quote') turnQuote()
    else if (key.act === 'off-record') void turnOffRecord()
    else if (key.act === 'edit') setEditing(true)
    else void takeOut()
    return true
  }
  const back = (): void => {
    setOther(undefined)
    setEditing(false)
    setTimeout(() => box.current?.focus())
  }
  return (
    <li className={styles['note']} data-off-record={text.offRecord} data-quote={isQuote}>
      <span className={styles['time']}>{time}</span>
      <div className={styles['noteBody']}>
        {isEditing ? (
          <NoteEditor text={text} onSave={change} onDone={back} />
        ) : (
          <PassageBox
            boxRef={box}
            label={label}
            body={text.body}
            codings={text.codings}
            toneOf={coding => toneOf(coding.reasonId)}
            onKey={onKey}
            onSelect={setSelected}
          />
        )}
        <div className={styles['noteFoot']}>
          {text.offRecord && <Badge tone="warn">{t('interview.offRecord')}</Badge>}
          <ul className={styles['chips']} aria-label={t('interview.codesOf')}>
            {text.codings.map(coding => (
              <CodeChip
                key={coding.id}
                coding={coding}
                name={nameOf(coding.reasonId)}
                tone={toneOf(coding.reasonId)}
                codes={codes}
              />
            ))}
          </ul>
          <span className={styles['noteActions']}>
            <IconButton
              label={t('interview.otherReason')}
              icon={<Tag size={14} aria-hidden />}
              onPress={() => setOther(selected)}
            />
            <Button variant="quiet" onPress={turnQuote}>
              {t(isQuote ? 'interview.makeNote' : 'interview.makeQuote')}
            </Button>
            <Button variant="quiet" onPress={() => void turnOffRecord()}>
              {t(text.offRecord ? 'interview.setOnRecord' : 'interview.setOffRecord')}
            </Button>
            <IconButton
              label={t('interview.edit')}
              icon={<Pencil size={14} aria-hidden />}
              onPress={() => setEditing(true)}
            />
            <IconButton
              label={t('interview.remove')}
              icon={<X size={15} aria-hidden />}
              onPress={() => void takeOut()}
            />
          </span>
        </div>
        {other !== undefined && (
          <fieldset
            ref={otherBox}
            className={styles['otherReason']}
            onKeyDown={event => {
              if (event.key === 'Escape') back()
            }}
          >
            <ReasonBox
              label={t('interview.otherReason')}
              reasonId={null}
              onPick={(reasonId, name) => {
                void codes.toggle(text, other, reasonId, name)
                back()
              }}
            />
          </fieldset>
        )}
      </div>
    </li>
  )
}
