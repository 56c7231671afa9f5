/** One text under the coder's eyes with its reasons: numbers take and drop them, Enter goes on to the next unread text. */
import { useEffect, useId, useState, type KeyboardEvent } from 'react'
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useLanguage, useT } from '#renderer/client/language.tsx'
import { useCommand } from '#renderer/client/queries.ts'
import { Badge } from '#renderer/ui/badge.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Card, Row } from '#renderer/ui/layout.tsx'
import { announce } from '#renderer/ui/live-log.tsx'
import type { CoderText } from '#shared/contract/coding.ts'
import type { Coder } from '#shared/domain/coding.ts'
import type { Study } from '#shared/domain/evidence.ts'
import type { ReasonId } from '#shared/kit/id.ts'
import { ReasonBox } from '../reason-box.tsx'
import { useReasons } from '../use-reasons.ts'
import { CodeList } from './code-list.tsx'
import { codeChoices, queueKey, type CodeChoice } from './coding-queue.ts'
import styles from './coding.module.css'

type Props = {
  readonly study: Study
  /** What was asked. */
  readonly question: string
  readonly text: CoderText
  /** "3 of 40, respondent 2" */
  readonly place: string
  readonly coder: Coder
  readonly used: ReadonlyMap<ReasonId, number>
  readonly onNext: () => void
  readonly onWalk: (step: 1 | -1) => void
}

/** The commands that give and take this coder's codes of one text. */
const useCodes = (text: CoderText, coder: Coder) => {
  const engagement = useEngagementId()
  const add = useCommand('codings.add')
  const save = useCommand('codings.save')
  const remove = useCommand('codings.remove')
  const mark = useCommand('codings.markRead')
  const own = (reasonId: ReasonId) => text.codings.filter(coding => coding.reasonId === reasonId)
  const give = (reasonId: ReasonId, isPrimary: boolean) =>
    add.run({
      engagement,
      textId: text.id,
      coder,
      draft: { reasonId, start: 0, end: text.body.length, isPrimary },
    })
  return {
    /** The first reason given is the primary one until another is made so. */
    toggle: async ({ reasonId, isOn }: Pick<CodeChoice, 'reasonId' | 'isOn'>): Promise<void> => {
      if (!isOn) await give(reasonId, !text.codings.some(coding => coding.isPrimary))
      for (const coding of isOn ? own(reasonId) : []) await remove.run({ engagement, codingId: coding.id })
    },
    makePrimary: async (reasonId: ReasonId): Promise<void> => {
      const [coding] = own(reasonId)
      if (coding === undefined) await give(reasonId, true)
      else {
        const { start, end } = coding
        await save.run({
          engagement,
          codingId: coding.id,
          draft: { reasonId: coding.reasonId, start, end, isPrimary: true },
        })
      }
    },
    markRead: async (): Promise<boolean> =>
      text.isRead || (await mark.run({ engagement, textId: text.id, coder, isRead: true })).ok,
  }
}

const focusOn = (id: string): void => document.getElementById(id)?.focus()

export const CodingText = ({ study, question, text, place, coder, used, onNext, onWalk }: Props) => {
  const t = useT()
  const language = useLanguage()
  const { reasons } = useReasons()
  const [filter, setFilter] = useState('')
  const codes = useCodes(text, coder)
  const isFrozen = study.state === 'frozen'
  const choices = codeChoices(text, reasons, used, language)
  const boxId = useId()
  // Each text comes as a fresh one: the keys work from the first moment.
  useEffect(() => focusOn(boxId), [boxId])

  const toggle = async (choice: CodeChoice): Promise<void> => {
    setFilter('')
    await codes.toggle(choice)
    announce(t(choice.isOn ? 'coding.dropped' : 'coding.taken', { name: choice.name }))
  }
  const makePrimary = async (choice: CodeChoice): Promise<void> => {
    await codes.makePrimary(choice.reasonId)
    announce(t('coding.madePrimary', { name: choice.name }))
  }
  const goOn = async (): Promise<void> => {
    if (isFrozen || (await codes.markRead())) onNext()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const key = queueKey(event, filter)
    if (key === undefined) return
    event.preventDefault()
    if (key.act === 'next') void goOn()
    else if (key.act === 'forward') onWalk(1)
    else if (key.act === 'back') onWalk(-1)
    else if (key.act === 'toggle' || key.act === 'primary') {
      const choice = choices[key.number - 1]
      if (choice === undefined || isFrozen) return
      void (key.act === 'primary' ? makePrimary(choice) : toggle(choice))
    }
  }
  return (
    <div className={styles['desk']}>
      <Card
        title={place}
        actions={
          <>
            {text.offRecord && <Badge tone="warn">{t('coding.offRecord')}</Badge>}
            <Badge tone={text.isRead ? 'ok' : 'plain'}>{t(text.isRead ? 'coding.read' : 'coding.unread')}</Badge>
          </>
        }
      >
        <p className={styles['question']}>{question}</p>
        <blockquote className={styles['text']} dir="auto">
          {text.body}
        </blockquote>
        <Row gap={2}>
          <Button onPress={() => onWalk(-1)}>{t('coding.previous')}</Button>
          <Button onPress={() => onWalk(1)}>{t('coding.following')}</Button>
          <Button variant="primary" onPress={() => void goOn()}>
            {t(choices.some(choice => choice.isOn) ? 'coding.goOn' : 'coding.nothingFound')}
          </Button>
        </Row>
      </Card>
      <Card title={t('coding.reasons')} lede={t('coding.keys')}>
        <CodeList
          boxId={boxId}
          choices={choices}
          filter={filter}
          isFrozen={isFrozen}
          onFilter={setFilter}
          onKeyDown={onKeyDown}
          onToggle={choice => void toggle(choice)}
          onPrimary={choice => void makePrimary(choice)}
        />
        {!isFrozen && (
          <div className={styles['other']}>
            <ReasonBox
              label={t('coding.otherReason')}
              reasonId={null}
              onPick={(reasonId, name) =>
                void toggle({ reasonId, name, isOn: false, isPrimary: false }).then(() => focusOn(boxId))
              }
            />
          </div>
        )}
      </Card>
    </div>
  )
}
