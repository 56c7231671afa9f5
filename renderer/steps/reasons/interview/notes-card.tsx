/** The notes of one talk: where one writes, the reasons on the keys, and what was noted so far. */
import { useState } from 'react'
import { useLanguage, useT } from '#renderer/client/language.tsx'
import { Card } from '#renderer/ui/layout.tsx'
import type { CoderText } from '#shared/contract/coding.ts'
import type { TalkClock } from '#shared/domain/interviews.ts'
import type { ReasonId, RespondentId, StudyId } from '#shared/kit/id.ts'
import { collator } from '#shared/i18n/formats.ts'
import { textIn } from '#shared/kit/language.ts'
import { liveReasons, rootReason } from '../reason-lists.ts'
import { useReasons } from '../use-reasons.ts'
import styles from './interview.module.css'
import { NoteBox, type NewNote } from './note-box.tsx'
import { FrozenNote, NoteRow, type NoteReason } from './note-row.tsx'
import { TalkClockBar } from './talk-clock.tsx'
import { useNoteCodes } from './use-note-codes.ts'

const KEYS = 9
const TONES = 5

/**
 * The most used reasons first. The order is that of the moment when the interview was opened, so that a key keeps its meaning; reasons
 * that come later stand behind.
 */
const useReasonsOnKeys = (): readonly NoteReason[] => {
  const language = useLanguage()
  const { reasons, loaded } = useReasons()
  const [order, setOrder] = useState<readonly ReasonId[] | null>(null)
  const live = liveReasons(reasons)
  const { compare } = collator(language)
  const byUse = live.toSorted(
    (one, other) =>
      other.mentionCount - one.mentionCount || compare(textIn(one.name, language), textIn(other.name, language)),
  )
  if (loaded && order === null) setOrder(byUse.map(reason => reason.id))
  const place = new Map((order ?? []).map((id, index) => [id, index]))
  return byUse
    .toSorted((one, other) => (place.get(one.id) ?? live.length) - (place.get(other.id) ?? live.length))
    .map(reason => ({ reasonId: reason.id, name: textIn(reason.name, language) }))
}

type Props = {
  readonly studyId: StudyId
  readonly respondentId: RespondentId
  /** Of this interview alone. */
  readonly texts: readonly CoderText[]
  readonly clock: TalkClock
  readonly hasMain: boolean
  readonly isReadOnly: boolean
  readonly note: NewNote
  readonly onNote: (note: NewNote) => void
}

export const NotesCard = ({ studyId, respondentId, texts, clock, hasMain, isReadOnly, note, onNote }: Props) => {
  const t = useT()
  const language = useLanguage()
  const { reasons } = useReasons()
  const onKeys = useReasonsOnKeys()
  const codes = useNoteCodes(texts, hasMain)
  const rootOf = (id: ReasonId): ReasonId => rootReason(reasons, id)?.id ?? id
  const nameOf = (id: ReasonId): string => {
    const reason = rootReason(reasons, id)
    return reason === undefined ? '' : textIn(reason.name, language)
  }
  const used = [...new Set(texts.flatMap(text => text.codings.map(coding => rootOf(coding.reasonId))))].toSorted()
  const toneOf = (id: ReasonId): number => Math.max(0, used.indexOf(rootOf(id))) % TONES
  return (
    <Card
      title={t('interview.notes', { count: texts.length })}
      lede={t('interview.notesLede')}
      actions={<TalkClockBar respondentId={respondentId} clock={clock} isReadOnly={isReadOnly} />}
    >
      {!isReadOnly && (
        <>
          <NoteBox studyId={studyId} respondentId={respondentId} clock={clock} note={note} onChange={onNote} />
          <ol className={styles['onKeys']} aria-label={t('interview.codes')}>
            {onKeys.slice(0, KEYS).map((reason, index) => (
              <li key={reason.reasonId}>
                <kbd>{index + 1}</kbd> {reason.name}
              </li>
            ))}
          </ol>
          <p className={styles['hint']}>{t(onKeys.length === 0 ? 'interview.noCodes' : 'interview.keys')}</p>
        </>
      )}
      {texts.length === 0 ? (
        <p className={styles['hint']}>{t('interview.notesEmpty')}</p>
      ) : (
        <ol className={styles['notes']} aria-label={t('interview.notes', { count: texts.length })}>
          {texts.map(text =>
            isReadOnly ? (
              <FrozenNote key={text.id} text={text} nameOf={nameOf} />
            ) : (
              <NoteRow key={text.id} text={text} onKeys={onKeys} nameOf={nameOf} toneOf={toneOf} codes={codes} />
            ),
          )}
        </ol>
      )}
    </Card>
  )
}
