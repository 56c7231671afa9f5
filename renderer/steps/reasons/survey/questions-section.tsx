/** The script: opening, questions in their order, closing; one question is edited or seen as the interviewer sees it. */
import { useState } from 'react'
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useFormats, useLanguage, useT } from '#renderer/client/language.tsx'
import { useCommand, useProcedure } from '#renderer/client/queries.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Card, Row, Stack } from '#renderer/ui/layout.tsx'
import { MenuButton } from '#renderer/ui/menu-button.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { Segmented } from '#renderer/ui/segmented.tsx'
import type { Questionnaire } from '#shared/contract/survey.ts'
import type { Study } from '#shared/domain/evidence.ts'
import { ADVISED_MINUTES, QUESTION_KINDS, type QuestionDraft, type QuestionKind } from '#shared/domain/questionnaire.ts'
import type { Language, Localised } from '#shared/kit/language.ts'
import { WorksheetButton } from '../worksheet-button.tsx'
import { QuestionEditor } from './question-editor.tsx'
import { QuestionList } from './question-list.tsx'
import { QuestionnairePreview } from './questionnaire-preview.tsx'
import { ScriptFields } from './script-fields.tsx'
import { StockDialog } from './stock-dialog.tsx'
import styles from './survey.module.css'

const NO_TEXT: Localised = { en: '', ru: '', sq: '' }

const newQuestion = (kind: QuestionKind, text: string, option: string, language: Language): QuestionDraft => ({
  kind,
  purpose: 'none',
  text: { ...NO_TEXT, [language]: text },
  hint: NO_TEXT,
  low: NO_TEXT,
  high: NO_TEXT,
  options:
    kind === 'open' || kind === 'scale'
      ? []
      : [1, 2].map(number => ({
          key: `option-${number}`,
          text: { ...NO_TEXT, [language]: `${option} ${number}` },
          reasonId: null,
        })),
  hasOther: false,
  catalogueId: null,
})

export const QuestionsSection = ({ study }: { readonly study: Study }) => {
  const t = useT()
  const engagement = useEngagementId()
  const { data } = useProcedure('survey.questionnaire', { engagement, studyId: study.id })
  const adopt = useCommand('survey.adopt')
  if (data === undefined) return <p>{t('common.loading')}</p>
  if (data.questions.length === 0)
    return (
      <EmptyState
        title={t('clientsurvey.noQuestionsTitle')}
        text={t('clientsurvey.noQuestionsText')}
        action={
          <Row gap={2}>
            <Button
              variant="primary"
              isDisabled={study.state === 'frozen'}
              isPending={adopt.pending}
              onPress={() => void adopt.run({ engagement, studyId: study.id, catalogueIds: 'standard' })}
            >
              {t('clientsurvey.takeStandard')}
            </Button>
            <AddMenu study={study} onAdded={() => undefined} />
          </Row>
        }
      />
    )
  return <Builder study={study} questionnaire={data} />
}

type AddProps = { readonly study: Study; readonly onAdded: (key: string) => void }

const AddMenu = ({ study, onAdded }: AddProps) => {
  const t = useT()
  const language = useLanguage()
  const engagement = useEngagementId()
  const add = useCommand('survey.addQuestion')
  const [stock, setStock] = useState(false)
  const own = async (kind: QuestionKind): Promise<void> => {
    const draft = newQuestion(kind, t('clientsurvey.newQuestion'), t('clientsurvey.option'), language)
    const answer = await add.run({ engagement, studyId: study.id, draft })
    if (answer.ok) onAdded(answer.value.key)
  }
  if (study.state === 'frozen') return null
  return (
    <>
      <MenuButton
        label={t('clientsurvey.addQuestion')}
        items={[
          { id: 'stock', label: t('clientsurvey.fromStock'), run: () => setStock(true) },
          ...QUESTION_KINDS.map(kind => ({
            id: kind,
            label: t('clientsurvey.ownOf', { kind: t(`clientsurvey.kind.${kind}`) }),
            run: () => void own(kind),
          })),
        ]}
      />
      {stock && <StockDialog studyId={study.id} onClose={() => setStock(false)} onAdded={onAdded} />}
    </>
  )
}

type BuilderProps = { readonly study: Study; readonly questionnaire: Questionnaire }

const Builder = ({ study, questionnaire }: BuilderProps) => {
  const t = useT()
  const { number } = useFormats()
  const [side, setSide] = useState<'edit' | 'preview'>('edit')
  const [wanted, setWanted] = useState<string | null>(null)
  const { questions, minutes, hasAnswers } = questionnaire
  const chosen = questions.find(({ key }) => key === wanted) ?? questions[0]
  const take = (key: string): void => {
    setWanted(key)
    setSide('edit')
  }
  return (
    <div className={styles['pair']}>
      <Stack gap={4}>
        <Card
          title={t('clientsurvey.questionsTitle')}
          lede={t('clientsurvey.minutes', { minutes: number(minutes, 1), count: questions.length })}
          actions={<AddMenu study={study} onAdded={take} />}
        >
          <Stack gap={3}>
            {minutes > ADVISED_MINUTES && (
              <Notice tone="warn">{t('clientsurvey.tooLong', { limit: ADVISED_MINUTES })}</Notice>
            )}
            {hasAnswers && <Notice tone="info">{t('clientsurvey.inUse')}</Notice>}
            <QuestionList
              studyId={study.id}
              questions={questions}
              chosen={chosen?.key ?? null}
              isLocked={hasAnswers || study.state === 'frozen'}
              onChoose={take}
            />
            <WorksheetButton label={t('clientsurvey.printBlank')} sheet={{ kind: 'survey-blank', studyId: study.id }} />
          </Stack>
        </Card>
        <ScriptFields study={study} script={questionnaire.script} />
      </Stack>
      <Stack gap={3}>
        <Segmented<'edit' | 'preview'>
          label={t('clientsurvey.side')}
          hideLabel
          options={[
            { id: 'edit', label: t('clientsurvey.side.edit') },
            { id: 'preview', label: t('clientsurvey.side.preview') },
          ]}
          value={side}
          onChange={setSide}
        />
        {side === 'preview' ? (
          <QuestionnairePreview questionnaire={questionnaire} />
        ) : (
          chosen !== undefined && (
            <QuestionEditor
              key={chosen.key}
              studyId={study.id}
              question={chosen}
              hasAnswers={hasAnswers}
              isFrozen={study.state === 'frozen'}
            />
          )
        )}
      </Stack>
    </div>
  )
}
