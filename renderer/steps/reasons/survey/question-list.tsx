/** The questions in their order: dragged, moved by a menu, or by Alt and an arrow; each move is spoken. */
import { GripVertical } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { Button as AriaButton, GridList, GridListItem, useDragAndDrop } from 'react-aria-components'
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useLanguage, useT } from '#renderer/client/language.tsx'
import { useCommand } from '#renderer/client/queries.ts'
import { Badge } from '#renderer/ui/badge.tsx'
import { announce } from '#renderer/ui/live-log.tsx'
import { MenuButton } from '#renderer/ui/menu-button.tsx'
import { toast } from '#renderer/ui/toast.tsx'
import type { Question } from '#shared/domain/questionnaire.ts'
import type { StudyId } from '#shared/kit/id.ts'
import { textIn } from '#shared/kit/language.ts'
import styles from './survey.module.css'

type Props = {
  readonly studyId: StudyId
  readonly questions: readonly Question[]
  readonly chosen: string | null
  readonly isLocked: boolean
  readonly onChoose: (key: string) => void
}

const TYPE = 'application/x-churn-audit-question'

const useMove = (studyId: StudyId, questions: readonly Question[]) => {
  const t = useT()
  const language = useLanguage()
  const engagement = useEngagementId()
  const move = useCommand('survey.moveQuestion')
  return async (key: string, to: number): Promise<void> => {
    const at = questions.findIndex(question => question.key === key)
    const question = questions[at]
    if (question === undefined || to < 0 || to >= questions.length || to === at) return
    const answer = await move.run({ engagement, studyId, key, to })
    if (answer.ok) announce(t('clientsurvey.moved', { question: textIn(question.text, language), place: to + 1 }))
  }
}

export const QuestionList = ({ studyId, questions, chosen, isLocked, onChoose }: Props) => {
  const t = useT()
  const language = useLanguage()
  const move = useMove(studyId, questions)
  const at = (key: string): number => questions.findIndex(question => question.key === key)
  const { dragAndDropHooks } = useDragAndDrop({
    isDisabled: isLocked,
    getItems: keys => [...keys].map(key => ({ [TYPE]: String(key) })),
    acceptedDragTypes: [TYPE],
    onReorder: event => {
      const key = String([...event.keys][0] ?? '')
      const target = at(String(event.target.key)) + (event.target.dropPosition === 'after' ? 1 : 0)
      void move(key, target > at(key) ? target - 1 : target)
    },
  })
  const onKey = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined
    const key = (event.target as HTMLElement).closest<HTMLElement>('[data-key]')?.dataset['key']
    if (!event.altKey || step === undefined || key === undefined || isLocked) return
    event.preventDefault()
    event.stopPropagation()
    void move(key, at(key) + step)
  }
  return (
    <div onKeyDownCapture={onKey}>
      <GridList
        aria-label={t('clientsurvey.questionsTitle')}
        className={styles['questions'] ?? ''}
        items={questions.map(question => ({ ...question, id: question.key }))}
        dependencies={[language, questions, isLocked]}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={chosen === null ? [] : [chosen]}
        onSelectionChange={keys => {
          const key = keys === 'all' ? undefined : [...keys][0]
          if (key !== undefined) onChoose(String(key))
        }}
        dragAndDropHooks={dragAndDropHooks}
      >
        {question => (
          <Line
            studyId={studyId}
            question={question}
            place={at(question.key)}
            count={questions.length}
            isLocked={isLocked}
            onMove={to => void move(question.key, to)}
          />
        )}
      </GridList>
    </div>
  )
}

type LineProps = {
  readonly studyId: StudyId
  readonly question: Question
  readonly place: number
  readonly count: number
  readonly isLocked: boolean
  readonly onMove: (to: number) => void
}

const Line = ({ studyId, question, place, count, isLocked, onMove }: LineProps) => {
  const t = useT()
  const language = useLanguage()
  const engagement = useEngagementId()
  const remove = useCommand('survey.removeQuestion')
  const undo = useCommand('history.undo')
  const name = textIn(question.text, language)
  const takeOut = async (): Promise<void> => {
    const answer = await remove.run({ engagement, studyId, key: question.key })
    if (!answer.ok) return
    toast(t('clientsurvey.removed', { question: name }), {
      action: { label: t('common.undo'), run: () => void undo.run({ engagement }) },
    })
  }
  const first = place === 0 ? t('clientsurvey.isFirst') : undefined
  const last = place === count - 1 ? t('clientsurvey.isLast') : undefined
  return (
    <GridListItem id={question.key} textValue={name} className={styles['question'] ?? ''}>
      {!isLocked && (
        <AriaButton
          slot="drag"
          className={styles['grip'] ?? ''}
          aria-label={t('clientsurvey.drag', { question: name })}
        >
          <GripVertical size={14} aria-hidden />
        </AriaButton>
      )}
      <span className={styles['questionName']}>
        {place + 1}. {name}
      </span>
      <Badge tone="plain">{t(`clientsurvey.kind.${question.kind}`)}</Badge>
      {!isLocked && (
        <MenuButton
          label={t('clientsurvey.moveMenu', { question: name })}
          iconOnly
          items={[
            { id: 'up', label: t('clientsurvey.moveUp'), run: () => onMove(place - 1), disabledReason: first },
            { id: 'down', label: t('clientsurvey.moveDown'), run: () => onMove(place + 1), disabledReason: last },
            { id: 'top', label: t('clientsurvey.moveTop'), run: () => onMove(0), disabledReason: first },
            { id: 'bottom', label: t('clientsurvey.moveBottom'), run: () => onMove(count - 1), disabledReason: last },
            { id: 'remove', label: t('common.remove'), run: () => void takeOut() },
          ]}
        />
      )}
    </GridListItem>
  )
}
