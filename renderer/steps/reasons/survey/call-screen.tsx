/** One call: question by question, each answer kept as it is given; the wish about another contact stands apart at the end. */
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useLanguage, useT } from '#renderer/client/language.tsx'
import { useCommand, useProcedure } from '#renderer/client/queries.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card, Row, Stack } from '#renderer/ui/layout.tsx'
import { toast } from '#renderer/ui/toast.tsx'
import type { Questionnaire } from '#shared/contract/survey.ts'
import type { Study, StudyContent } from '#shared/domain/evidence.ts'
import type { AnswerDraft } from '#shared/domain/questionnaire.ts'
import type { CallLine } from '#shared/domain/survey-sample.ts'
import type { Day } from '#shared/kit/day.ts'
import { textIn } from '#shared/kit/language.ts'
import { WorksheetButton } from '../worksheet-button.tsx'
import { AnswerField } from './answer-field.tsx'
import { CallEnd } from './call-end.tsx'
import styles from './survey.module.css'

type Props = {
  readonly study: Study
  readonly questionnaire: Questionnaire
  readonly respondent: StudyContent['respondents'][number]
  readonly number: number
  /** The client's line of the call list, where he was drawn. */
  readonly line: CallLine | undefined
  readonly today: Day
  readonly onClose: () => void
}

export const CallScreen = (props: Props) => {
  const { study, questionnaire, respondent, number, onClose } = props
  const t = useT()
  const language = useLanguage()
  const engagement = useEngagementId()
  const { data } = useProcedure('survey.answers', { engagement, respondentId: respondent.id })
  const save = useCommand('survey.answer')
  const remove = useCommand('respondents.remove')
  const undo = useCommand('history.undo')
  const [at, setAt] = useState(0)
  /** What was chosen and is not answered by the host yet. */
  const [newer, setNewer] = useState<ReadonlyMap<string, AnswerDraft>>(new Map())
  const [walked, setWalked] = useState(false)
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  if (data === undefined) return <p>{t('common.loading')}</p>

  const { questions, script } = questionnaire
  const frozen = study.state === 'frozen'
  const answerTo = (questionKey: string): AnswerDraft =>
    newer.get(questionKey) ??
    data.answers.find(answer => answer.questionKey === questionKey) ?? { questionKey, value: null, words: '' }
  const keep = (answer: AnswerDraft) => {
    setNewer(known => new Map(known).set(answer.questionKey, answer))
    // One after the other: of two answers on the way at once the older one might arrive last, and stay.
    const kept = queue.current.then(() => save.run({ engagement, respondentId: respondent.id, answer }))
    queue.current = kept.catch(() => undefined)
    return kept
  }
  const takeOut = async (): Promise<void> => {
    const answer = await remove.run({ engagement, respondentId: respondent.id })
    if (!answer.ok) return
    toast(t('evidence.formRemoved', { number }), {
      action: { label: t('common.undo'), run: () => void undo.run({ engagement }) },
    })
    onClose()
  }
  const go = (to: number): void => {
    if (to < 0 || to > questions.length) return
    setWalked(true)
    setAt(to)
  }
  const press = (event: KeyboardEvent): void => {
    const onward = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
    if (!onward && !(event.altKey && (event.key === 'PageDown' || event.key === 'PageUp'))) return
    event.preventDefault()
    go(at + (event.key === 'PageUp' ? -1 : 1))
  }
  const question = questions[at]
  return (
    <Card
      title={t('clientsurvey.callTitle', { number, client: respondent.clientName ?? t('clientsurvey.noClient') })}
      lede={t('clientsurvey.callLede')}
      actions={
        <>
          {!frozen && (
            <Button variant="quiet" onPress={() => void takeOut()}>
              {t('clientsurvey.removeAnswers')}
            </Button>
          )}
          <Button onPress={onClose}>{t('clientsurvey.backToCalls')}</Button>
        </>
      }
    >
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys that walk on, beside the buttons that do the same. */}
      <div className={styles['call']} onKeyDown={press}>
        <Stack gap={4}>
          {at === 0 && <p className={styles['said']}>{textIn(script.opening, language)}</p>}
          {question === undefined ? (
            <CallEnd {...props} mayContact={data.mayContact} closing={textIn(script.closing, language)} />
          ) : (
            <>
              <p className={styles['hint']}>
                {t('clientsurvey.questionOf', { number: at + 1, count: questions.length })}
              </p>
              <Focused key={question.key} takesFocus={walked}>
                <AnswerField question={question} answer={answerTo(question.key)} onChange={keep} isDisabled={frozen} />
              </Focused>
            </>
          )}
          <Row gap={2}>
            <Button isDisabled={at === 0} onPress={() => go(at - 1)}>
              {t('common.back')}
            </Button>
            {question !== undefined && (
              <Button variant="primary" onPress={() => go(at + 1)}>
                {t('common.next')}
              </Button>
            )}
            <span className={styles['hint']}>{t('clientsurvey.callKeys')}</span>
          </Row>
        </Stack>
      </div>
      <WorksheetButton
        label={t('clientsurvey.printAnswers')}
        sheet={{ kind: 'survey-answers', studyId: study.id, respondentId: respondent.id }}
      />
    </Card>
  )
}

/** Who walks on to a question goes on typing in its field. */
const Focused = ({ takesFocus, children }: { readonly takesFocus: boolean; readonly children: ReactNode }) => {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const field = 'input:checked, input:not([disabled]), textarea, button[aria-pressed]'
    if (takesFocus) box.current?.querySelector<HTMLElement>(field)?.focus()
  }, [takesFocus])
  return <div ref={box}>{children}</div>
}
