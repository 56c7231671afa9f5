/** The stock questions, each with its source and the weight of its evidence, to take into the questionnaire. */
import { useState } from 'react'
import { useEngagementId } from '#renderer/client/engagement.tsx'
import { useLanguage, useT } from '#renderer/client/language.tsx'
import { useCommand, useProcedure } from '#renderer/client/queries.ts'
import { Button } from '#renderer/ui/button.tsx'
import { CheckboxField } from '#renderer/ui/checkbox-field.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Stack } from '#renderer/ui/layout.tsx'
import type { StudyId } from '#shared/kit/id.ts'
import { textIn } from '#shared/kit/language.ts'

type Props = {
  readonly studyId: StudyId
  readonly onClose: () => void
  readonly onAdded: (key: string) => void
}

export const StockDialog = ({ studyId, onClose, onAdded }: Props) => {
  const t = useT()
  const language = useLanguage()
  const engagement = useEngagementId()
  const { data } = useProcedure('survey.catalogue', { engagement })
  const adopt = useCommand('survey.adopt')
  const [chosen, setChosen] = useState<readonly string[]>([])
  const take = async (): Promise<void> => {
    const answer = await adopt.run({ engagement, studyId, catalogueIds: [...chosen] })
    if (!answer.ok) return
    const [key] = answer.value.keys
    if (key !== undefined) onAdded(key)
    onClose()
  }
  return (
    <Dialog
      title={t('clientsurvey.stockTitle')}
      isOpen
      onClose={onClose}
      size="wide"
      footer={
        <Button
          variant="primary"
          isDisabled={chosen.length === 0}
          isPending={adopt.pending}
          onPress={() => void take()}
        >
          {t('clientsurvey.takeChosen', { count: chosen.length })}
        </Button>
      }
    >
      <Stack gap={2}>
        <p>{t('clientsurvey.stockText')}</p>
        {(data ?? []).map(question => (
          <CheckboxField
            key={question.id}
            label={textIn(question.text, language)}
            description={[
              t(`clientsurvey.kind.${question.kind}`),
              t(`domain.evidence.${question.evidence}`),
              textIn(question.source, language),
            ].join(' · ')}
            value={chosen.includes(question.id)}
            onChange={isChosen =>
              setChosen(isChosen ? [...chosen, question.id] : chosen.filter(id => id !== question.id))
            }
          />
        ))}
      </Stack>
    </Dialog>
  )
}
